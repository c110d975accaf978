namespace DefiPay.ContractEngine.Tracing;

/// <summary>The part of a segment's gas that a statement is charged.</summary>
internal readonly record struct GasShare(int Statement, ulong Gas);
