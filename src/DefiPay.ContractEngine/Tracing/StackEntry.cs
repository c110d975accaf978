namespace DefiPay.ContractEngine.Tracing;

/// <summary>A method that was running.</summary>
/// <param name="Call">The contract call it ran in, with its arguments.</param>
/// <param name="Place">The statement where it was.</param>
public sealed record StackEntry(TracedCall Call, CodePlace Place);
