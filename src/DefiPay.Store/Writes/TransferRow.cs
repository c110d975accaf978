using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>A transfer of tokens.</summary>
public sealed record TransferRow(
    long BlockNumber, int LogIndex, string TokenId, string From, string To, BigInteger Amount, string TransactionHash, DateTimeOffset Timestamp);
