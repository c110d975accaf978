using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Tests.Execution;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>The sound modules that the fuzzer damages: the contracts of all suites of the golden vectors, and a real token.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. VectorSuite.All.Values.OrderBy(suite => suite.Name, StringComparer.Ordinal).Select(suite => Convert.FromHexString(suite.Bytecode)),
        ContractCompiler.Compile(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", "StandardToken", "StandardToken.cs"))).Bytecode.ToArray(),
    ];
}
