using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Symbols;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Finds the loops that the platform's gas metering breaks, and the engine with it: a call of their method fails as an invalid program, or goes
/// on at another statement. No rule refuses them, and nothing in the source shows them.
/// </summary>
public static class BrokenLoops
{
    /// <summary>Every such loop, in the order of the code.</summary>
    /// <param name="code">A contract's bytecode.</param>
    /// <param name="symbols">The symbols of exactly this code, for file and line; null for none.</param>
    /// <exception cref="FormatException">The code is no .NET module.</exception>
    public static IReadOnlyList<BrokenLoop> Find(ReadOnlySpan<byte> code, ContractSymbols? symbols = null) =>
        ContractModule.FindInMethods(code, method => Find(method, symbols));

    private static IEnumerable<BrokenLoop> Find(MethodDefinition method, ContractSymbols? symbols) =>
        from branch in LostBranches.Of(method, GasSegments.ChargesOf(method)).Keys
        select new BrokenLoop(method.FullName, branch.Offset, symbols?.Find(method.MetadataToken.ToInt32(), branch.Offset));
}
