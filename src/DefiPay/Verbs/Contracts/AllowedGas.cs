using System.CommandLine;
using DefiPay.Deployment.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>How much gas a call may use: `--gas-limit`.</summary>
internal static class AllowedGas
{
    public const string Name = "--gas-limit";

    private const int CallMin = 10_000; // What a call costs before its first instruction.

    public static Option<int?> Option() => CommonOptions.Number(
        Name, "GAS", $"Units of gas that the call may use, {CallMin} to {StratisContracts.GasLimit} (default: the most)", CallMin, (int)StratisContracts.GasLimit);

    public static ulong Read(int? asked) => (ulong?)asked ?? StratisContracts.GasLimit;
}
