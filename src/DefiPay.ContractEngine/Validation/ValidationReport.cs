namespace DefiPay.ContractEngine.Validation;

/// <summary>The verdict on a contract's bytecode.</summary>
/// <param name="IsModule">False when the bytes are no .NET module at all; then there are no errors to list.</param>
/// <param name="Errors">Why it is refused, in the platform's order; empty for an accepted contract. The list ends after 1,000, or a million characters.</param>
public sealed record ValidationReport(bool IsModule, IReadOnlyList<ValidationError> Errors)
{
    /// <summary>True when the contract may be created.</summary>
    public bool IsAccepted => IsModule && Errors.Count == 0;

    /// <summary>What finding it took, in steps of <see cref="Verification.TypeKnowledge"/>. The same on every machine.</summary>
    internal int Work { get; init; }
}
