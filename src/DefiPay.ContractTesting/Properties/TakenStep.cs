namespace DefiPay.ContractTesting.Properties;

/// <summary>A step of a sequence, by its number, and what it chose.</summary>
internal sealed record TakenStep(int Step, IReadOnlyList<ulong> Choices);
