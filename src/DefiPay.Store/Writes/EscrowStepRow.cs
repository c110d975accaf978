using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>One event in an escrow's life.</summary>
public sealed record EscrowStepRow(
    long BlockNumber, int LogIndex, string EscrowId, string Event, BigInteger? Amount, string TransactionHash, DateTimeOffset Timestamp);
