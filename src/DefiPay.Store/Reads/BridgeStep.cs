using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>One thing that happened to a transfer over the bridge.</summary>
public sealed class BridgeStep
{
    /// <summary>The transfer's source chain.</summary>
    [GraphQLIgnore]
    public string SourceChainId { get; set; } = "";

    /// <summary>The contract that took the deposit.</summary>
    [GraphQLIgnore]
    public string SourceContract { get; set; } = "";

    /// <summary>The transfer.</summary>
    [GraphQLIgnore]
    public string TransferId { get; set; } = "";

    /// <summary>What the transfer came to by it.</summary>
    public BridgeStatus Status { get; set; }

    /// <summary>Order among steps of the same status.</summary>
    [GraphQLIgnore]
    public int Position { get; set; }

    /// <summary>The chain where it happened; of a signature, the chain that it is for.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Its block; null for a signature, which is given off chain.</summary>
    public long? BlockNumber { get; set; }

    /// <summary>Its transaction; null for a signature and for becoming final.</summary>
    [Hash]
    public string? TransactionHash { get; set; }

    /// <summary>Its block's time, or when the signature was received, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>More in words: whose attestation, until when it waits.</summary>
    public string? Note { get; set; }
}
