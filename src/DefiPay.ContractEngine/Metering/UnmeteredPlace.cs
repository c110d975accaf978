using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Metering;

/// <summary>A place whose work gas does not see.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Method">Full name of the method, as in validation errors.</param>
/// <param name="Offset">Offset in its IL of the branch or the jump table.</param>
/// <param name="Location">The condition of the loop or the switch in the source; null without symbols.</param>
public sealed record UnmeteredPlace(UnmeteredKind Kind, string Method, int Offset, SourceSpan? Location)
{
    /// <summary>A sentence that says what is wrong and what to write instead.</summary>
    public string Message => Kind == UnmeteredKind.Loop
        ? "Gas does not see each round of this loop: write its condition with !=, or write `while (true)` with a `break` at its head."
        : "Gas does not see the arms of this switch: write it with if and else.";
}
