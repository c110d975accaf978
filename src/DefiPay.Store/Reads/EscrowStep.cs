using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>One event in an escrow's life.</summary>
public sealed class EscrowStep
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    [GraphQLIgnore]
    public string ChainId { get; set; } = "";

    /// <summary>Height of its block.</summary>
    public long BlockNumber { get; set; }

    /// <summary>Position in the block.</summary>
    public int LogIndex { get; set; }

    /// <summary>The escrow.</summary>
    [GraphQLIgnore]
    public string EscrowId { get; set; } = "";

    /// <summary>What happened: <c>Authorized</c>, <c>Captured</c>, <c>Voided</c>, <c>Reclaimed</c> or <c>Refunded</c>.</summary>
    public string Event { get; set; } = "";

    /// <summary>How much, in the token's smallest unit.</summary>
    public BigInteger? Amount { get; set; }

    /// <summary>Its transaction.</summary>
    [Hash]
    public string TransactionHash { get; set; } = "";

    /// <summary>Its block's time, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }
}
