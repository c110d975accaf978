using System.Text.Json;

namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/SmartContracts/receipt</c>, as far as it is used.</summary>
internal sealed record ReceiptAnswer(
    string? TransactionHash, string? BlockHash, ulong? BlockNumber, ulong? GasUsed, string? NewContractAddress, bool? Success,
    JsonElement ReturnValue, string? Error, IReadOnlyList<LogAnswer>? Logs);
