namespace DefiPay.ContractEngine.Execution;

/// <summary>A point of a transaction to go back to.</summary>
internal readonly record struct ScopeMark(int State, int TransferCount, int LogCount);
