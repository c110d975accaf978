namespace DefiPay.Chains;

/// <summary>An input: the end of an earlier output.</summary>
/// <param name="InputIndex">Position in the spending transaction, from 0.</param>
/// <param name="OutputTransactionHash">The transaction that created the output.</param>
/// <param name="OutputIndex">The output's position there.</param>
public sealed record SpendRecord(int InputIndex, string OutputTransactionHash, int OutputIndex);
