namespace DefiPay.Store.Writes;

/// <summary>Names an output.</summary>
/// <param name="TransactionHash">The transaction that created it.</param>
/// <param name="Index">Its position there.</param>
public readonly record struct OutPoint(string TransactionHash, int Index);
