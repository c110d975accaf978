namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/BlockStore/getutxosetforaddress</c>.</summary>
internal sealed record UnspentAnswer(IReadOnlyList<UnspentAnswer.Entry>? Utxos, string? Reason)
{
    internal sealed record Entry(string? Hash, uint? N, ulong? Satoshis);
}
