namespace DefiPay.ContractEngine.Validation.Verification;

/// <summary>Ends the verification of a method: its code cannot be shown to be type-safe. Never leaves the validator.</summary>
/// <param name="reason">What was found.</param>
internal sealed class UnverifiableException(string reason) : Exception(reason);
