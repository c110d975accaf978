namespace DefiPay.ContractEngine.Execution;

/// <summary>What a local call came to. Its logs and transfers were never part of any chain.</summary>
public sealed record LocalCallResult : CallOutcome;
