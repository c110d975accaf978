using System.CommandLine;
using DefiPay.Deployment.Contracts;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract check`: would the platform take it, and what would it cost?</summary>
internal static class CheckVerb
{
    /// <summary>A transaction has at most 100,000 bytes, and some of them are inputs, outputs and arguments.</summary>
    private const int CodeSizeMax = 99_000;

    public static Command Create(Screen screen)
    {
        Argument<string> source = SourceArgument.Create();
        var arguments = new Argument<string[]>("ARGUMENTS")
        {
            Description = "Of the constructor, to measure the gas of deploying exactly; without them it is estimated with made-up ones",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = new Command("check", "Compile a contract, hold it against every rule of the platform, and tell size, hash and gas") { source, arguments, json };
        command.SetAction(parsed =>
        {
            ContractInspection inspected = SourceArgument.Inspect(parsed.GetValue(source)!);
            string[] given = parsed.GetValue(arguments) ?? [];
            DeployEstimate? gas = inspected.Contract is { } contract
                ? DeployEstimate.Measure(contract, given.Length > 0 ? given : null, StratisChain.Network, FindAccount)
                : null;
            ContractProblem[] problems = [.. inspected.Problems, .. TooLarge(inspected)];
            if (parsed.GetValue(json))
            {
                screen.Line(CheckJson.Write(inspected, problems, gas));
            }
            else
            {
                Show(inspected, problems, gas, screen);
            }

            // Made-up arguments that the constructor refuses say nothing against the contract.
            bool fails = problems.Any(problem => problem.IsError) || gas is { AreSamples: false, Error: not null };
            return fails ? 1 : 0;
        });
        return command;
    }

    private static void Show(ContractInspection inspected, ContractProblem[] problems, DeployEstimate? gas, Screen screen)
    {
        foreach (ContractProblem problem in problems)
        {
            screen.Line(problem.ToString());
        }

        int errors = problems.Count(problem => problem.IsError);
        screen.Line(errors == 0
            ? $"accepted: {inspected.Contract!.Surface.Name}, {Count(problems.Length, "warning")}"
            : $"refused: {Count(errors, "error")}, {Count(problems.Length - errors, "warning")}");
        if (!inspected.Bytecode.IsEmpty)
        {
            screen.Line($"size        {inspected.Bytecode.Length} bytes");
            screen.Line($"hash        {inspected.CodeHash}");
        }

        if (gas is not null)
        {
            screen.Line($"deploy gas  {Describe(gas)}");
        }
    }

    private static string Describe(DeployEstimate gas)
    {
        string arguments = $"{(gas.AreSamples ? "made-up arguments" : "arguments")} {string.Join(' ', gas.Arguments)}";
        return gas switch
        {
            { Error: { } error, AreSamples: true } => $"unknown: the constructor fails with {arguments} ({error}). Give its arguments after the file.",
            { Error: { } error } => $"{gas.Gas}, and the deployment fails: {error}",
            { AreSamples: true } => $"about {gas.Gas}, with {arguments}",
            { Arguments.Count: 0 } => $"{gas.Gas}",
            _ => $"{gas.Gas}, with {arguments}",
        };
    }

    private static IEnumerable<ContractProblem> TooLarge(ContractInspection inspected) => inspected.Bytecode.Length <= CodeSizeMax
        ? []
        : [new ContractProblem(null, 0, 0, "CodeSize", null, $"The code has {inspected.Bytecode.Length} bytes; a transaction has room for about {CodeSizeMax}.", IsError: true)];

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string? FindAccount(string name) => StratisWallet.FindKnown(name)?.Address.ToBase58(StratisChain.Network);
}
