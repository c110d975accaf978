using System.Text.Json;
using DefiPay.Deployment.Contracts;
using DefiPay.Devnet.Tracing;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>A contract's sources tried on a chain in memory, without a node.</summary>
internal static class SourceTrial
{
    private const string Deployer = "alice";

    /// <summary>Whether these words name sources: what is there, what ends in `.cs`, or a built-in contract.</summary>
    public static bool IsMeant(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) || File.Exists(path) || Directory.Exists(path) || ContractCatalog.Names.Contains(path, StringComparer.Ordinal);

    /// <summary>Deploys, calls, and gives the trace of the call; without a method that of the deployment. Null when the sources have errors, which are shown then.</summary>
    /// <exception cref="WrongUseException">There are no sources, or nobody of that name.</exception>
    /// <exception cref="FailedException">The constructor failed, so the method could not be called.</exception>
    public static JsonElement? Run(string path, string[] call, IReadOnlyList<string> constructor, string? from, ulong amountSatoshi, ulong gasLimit, Screen screen)
    {
        if (SourceArgument.Compile(path, screen) is not { } contract)
        {
            return null;
        }

        var trial = new ContractTrial(StratisChain.Network, FindAccount);
        var (result, trace) = trial.Run(contract, constructor, call.FirstOrDefault(), [.. call.Skip(1)], NamedAccount.AddressOf("--from", Deployer), NamedAccount.AddressOf("--from", from ?? Deployer), amountSatoshi, gasLimit);
        return result.Success || trial.BlockNumber > 1 || call.Length == 0
            ? JsonSerializer.SerializeToElement(new TraceJson(StratisChain.Network).Of(result, trace, trial.BlockNumber))
            : throw new FailedException($"The constructor of {contract.Surface.Name} failed, so {call[0]} was not called: {AskedCall.FirstLine(result.Error).TrimEnd('.')}. Its arguments are given with --constructor.");
    }

    private static string? FindAccount(string name) => StratisWallet.FindKnown(name)?.Address.ToBase58(StratisChain.Network);
}
