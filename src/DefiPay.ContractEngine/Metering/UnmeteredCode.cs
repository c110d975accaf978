using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Symbols;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Finds code that the platform's gas schedule does not see: loops whose backward branch it does not know (what the compiler makes of
/// <c>for</c> and <c>do … while</c> with <c>&lt;</c>), and the arms of a <c>switch</c>. Such code is lawful and cheap; on a real node it is also
/// what hangs it, and reviewers refuse it. Nothing here changes gas or a verdict.
/// </summary>
public static class UnmeteredCode
{
    /// <summary>Every such place, in the order of the code.</summary>
    /// <param name="code">A contract's bytecode.</param>
    /// <param name="symbols">The symbols of exactly this code, for file and line; null for none.</param>
    /// <exception cref="FormatException">The code is no .NET module.</exception>
    public static IReadOnlyList<UnmeteredPlace> Find(ReadOnlySpan<byte> code, ContractSymbols? symbols = null) =>
        ContractModule.FindInMethods(code, method => Find(method, symbols));

    private static IEnumerable<UnmeteredPlace> Find(MethodDefinition method, ContractSymbols? symbols)
    {
        foreach (var instruction in method.Body.Instructions)
        {
            if (KindOf(instruction) is { } kind)
            {
                yield return new UnmeteredPlace(kind, method.FullName, instruction.Offset, Locate(method, instruction, symbols));
            }
        }
    }

    // The compiler has no statement for `switch (local)`, as nothing is computed there: its arms lead to it. A missing case jumps out of the
    // switch, perhaps into an arm of one around it, which begins before.
    private static SourceSpan? Locate(MethodDefinition method, Instruction instruction, ContractSymbols? symbols)
    {
        var token = method.MetadataToken.ToInt32();
        var arms = instruction.Operand as Instruction[] ?? [];
        return arms.Select(arm => symbols?.Find(token, arm.Offset)).OfType<SourceSpan>().Select(span => symbols!.SwitchAround(span)).OfType<SourceSpan>()
            .MaxBy(span => (span.Line, span.Column)) ?? symbols?.Find(token, instruction.Offset);
    }

    private static UnmeteredKind? KindOf(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Switch) return UnmeteredKind.Switch;
        bool goesBack = instruction.Operand is Instruction target && target.Offset <= instruction.Offset;
        return goesBack && !GasSegments.EntersThroughCharge(instruction) ? UnmeteredKind.Loop : null;
    }
}
