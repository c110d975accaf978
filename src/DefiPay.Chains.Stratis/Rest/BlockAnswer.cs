using System.Text.Json;

namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/BlockStore/block</c>, as far as it is used. Transactions are taken from their bytes, not from their JSON.</summary>
internal sealed record BlockAnswer(string? Hash, ulong? Height, JsonElement Time, string? PreviousBlockHash, IReadOnlyList<TransactionAnswer>? Transactions);
