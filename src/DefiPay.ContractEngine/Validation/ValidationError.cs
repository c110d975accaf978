using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Validation;

/// <summary>One reason why a contract is refused.</summary>
/// <param name="Rule">Name of the rule's result class on the platform, such as <c>FloatValidationResult</c>.</param>
/// <param name="Kind">What sort of thing was found, in the platform's words; null where it has none.</param>
/// <param name="Subject">The type or method it was found in; null where the rule is about the module.</param>
/// <param name="Message">The sentence that users see.</param>
public sealed record ValidationError(string Rule, string? Kind, string? Subject, string Message)
{
    /// <summary>The source it is about; null without symbols, for the module as a whole, and for what the compiler made up.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>The field that is refused; null where it is not one.</summary>
    internal string? Field { get; init; }
}
