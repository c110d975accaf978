namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/BlockStore/getutxosetforaddress</c>.</summary>
internal sealed record UnspentAnswer(IReadOnlyList<UnspentAnswer.Entry>? Utxos)
{
    /// <param name="TxId">The transaction that made it.</param>
    /// <param name="Index">Its position there.</param>
    /// <param name="Value">Its coins, in satoshi; only the sum of all is in coins.</param>
    internal sealed record Entry(string? TxId, uint? Index, ulong? Value);
}
