using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Metering;

/// <summary>A loop that the platform's gas metering breaks.</summary>
/// <param name="Method">Full name of the method, as in validation errors.</param>
/// <param name="Offset">Offset in its IL of the branch back.</param>
/// <param name="Location">The condition of the loop in the source; null without symbols.</param>
public sealed record BrokenLoop(string Method, int Offset, SourceSpan? Location)
{
    /// <summary>A sentence that says what is wrong and what to write instead.</summary>
    public string Message =>
        "Gas metering breaks this loop, as it is just as long as a short jump reaches: make its body some statements longer or shorter.";
}
