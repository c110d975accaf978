namespace DefiPay.Stratis;

/// <summary>Names an output.</summary>
/// <param name="TransactionId">The transaction that has it.</param>
/// <param name="Index">Its position there, from 0.</param>
public readonly record struct OutPoint(Hash256 TransactionId, uint Index)
{
    /// <summary>What the input of a coinbase transaction names.</summary>
    public static OutPoint None { get; } = new(Hash256.Zero, uint.MaxValue);

    /// <summary>Transaction id and index, with a dash between.</summary>
    public override string ToString() => $"{TransactionId}-{Index}";
}
