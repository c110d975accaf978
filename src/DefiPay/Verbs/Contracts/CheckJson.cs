using DefiPay.Deployment.Contracts;

namespace DefiPay.Verbs.Contracts;

/// <summary>The verdict of `contract check` for programs. Its names are kept from version to version.</summary>
internal static class CheckJson
{
    public static string Write(ContractInspection inspected, IReadOnlyList<ContractProblem> problems, DeployEstimate? gas) => ContractJson.Write(new
    {
        Accepted = !problems.Any(problem => problem.IsError),
        Contract = inspected.Contract?.Surface.Name,
        Size = inspected.Bytecode.IsEmpty ? (int?)null : inspected.Bytecode.Length,
        Hash = inspected.Bytecode.IsEmpty ? null : inspected.CodeHash,
        DeployGas = gas is null ? null : new { gas.Gas, gas.Arguments, gas.AreSamples, gas.Error },
        Errors = problems.Where(problem => problem.IsError).Select(Describe),
        Warnings = problems.Where(problem => !problem.IsError).Select(Describe),
    });

    private static object Describe(ContractProblem problem) => new
    {
        problem.File,
        Line = problem.Line == 0 ? (int?)null : problem.Line,
        Column = problem.Line == 0 ? (int?)null : problem.Column,
        problem.Rule,
        problem.Subject,
        problem.Message,
    };
}
