namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>The refusal of what cannot be shown to be safe. The platform has no such rule.</summary>
internal static class Unverifiable
{
    private const string Name = "UnverifiableCodeValidationResult";

    public static ValidationError Refuse(string subject, string reason) =>
        new(Name, "Unverifiable code", subject, $"{subject} is invalid [{reason}]");
}
