using DefiPay.ContractEngine.Compilation;
using DefiPay.Stratis;

namespace DefiPay.Deployment.Contracts;

/// <summary>A contract that the platform would take.</summary>
/// <param name="Bytecode">As it goes into the transaction.</param>
/// <param name="CodeHash">Keccak-256 of it, lower-case hex.</param>
/// <param name="Surface">How it is called.</param>
/// <param name="Sources">What it was compiled from, in that order.</param>
public sealed record CompiledContract(ReadOnlyMemory<byte> Bytecode, string CodeHash, ContractSurface Surface, IReadOnlyList<SourceFile> Sources)
{
    private const int ProblemsShown = 20;

    /// <summary>The hash as Cirrus writes it where its federation votes on contracts, and as its own compiler prints it: the last byte first.</summary>
    public string CirrusHash => new Hash256(Convert.FromHexString(CodeHash)).ToString();

    /// <summary>Finds, compiles and validates a contract.</summary>
    /// <exception cref="DeploymentException">It does not compile, or a rule of the platform forbids it; the message says where.</exception>
    public static CompiledContract Build(string name, CancellationToken cancellationToken = default)
    {
        ContractInspection inspected = ContractInspection.Of(ContractCatalog.Find(name), cancellationToken);
        return inspected.Contract
            ?? throw Refused($"{name} {(inspected.Bytecode.IsEmpty ? "does not compile" : "breaks rules of the platform")}", inspected.Errors);
    }

    private static DeploymentException Refused(string what, IEnumerable<ContractProblem> problems)
    {
        string[] all = [.. problems.Select(problem => problem.ToString())];
        string more = all.Length > ProblemsShown ? $"{Environment.NewLine}  and {all.Length - ProblemsShown} more" : "";
        return new DeploymentException($"{what}:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", all.Take(ProblemsShown))}{more}") { WasTried = true };
    }
}
