using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>Value on its way from one chain to the other.</summary>
public sealed class BridgeTransfer
{
    /// <summary>Keccak-256 of all that makes it what it is: <c>0x</c> and 64 hex digits on either chain.</summary>
    [TransferId]
    public string TransferId { get; set; } = "";

    /// <summary>How far it has come, seen from both chains' heads.</summary>
    public BridgeStatus Status { get; set; }

    /// <summary>Where the deposit was made, in CAIP-2 form.</summary>
    public string SourceChainId { get; set; } = "";

    /// <summary>The bridge's contract that took the deposit.</summary>
    [Address]
    public string SourceContract { get; set; } = "";

    /// <summary>Where it arrives, in CAIP-2 form.</summary>
    public string DestinationChainId { get; set; } = "";

    /// <summary>Key of the deposited token within its chain.</summary>
    [GraphQLIgnore]
    public string SourceTokenId { get; set; } = "";

    /// <summary>The deposited token.</summary>
    public Token SourceToken { get; set; } = null!;

    /// <summary>Key of the token that arrives within its chain.</summary>
    [GraphQLIgnore]
    public string? DestinationTokenId { get; set; }

    /// <summary>The token that arrives; null while the destination's contract does not name it.</summary>
    [NoFilter]
    public Token? DestinationToken { get; set; }

    /// <summary>Who made the deposit, on the source chain.</summary>
    [Address]
    public string Sender { get; set; } = "";

    /// <summary>Who gets it, on the destination chain.</summary>
    [Address]
    public string Recipient { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    public BigInteger Amount { get; set; }

    /// <summary>The source contract's running number of the deposit, from 1.</summary>
    public long Number { get; set; }

    /// <summary>The transaction of the deposit. One transaction may hold several.</summary>
    [Hash]
    public string SourceTransaction { get; set; } = "";

    /// <summary>The deposit's block.</summary>
    public long SourceBlock { get; set; }

    /// <summary>Position of the deposit in its block.</summary>
    [GraphQLIgnore]
    public int SourceLogIndex { get; set; }

    /// <summary>The time of the deposit's block, UTC.</summary>
    public DateTimeOffset SourceTimestamp { get; set; }

    /// <summary>The transaction of the release; null before it.</summary>
    [Hash]
    public string? DestinationTransaction { get; set; }

    /// <summary>The release's block; null before it.</summary>
    public long? DestinationBlock { get; set; }

    /// <summary>How many validators of the set that counts have spoken for it.</summary>
    public int Attestations { get; set; }

    /// <summary>How many are needed; 0 while the destination's contract is not known here.</summary>
    public int Quorum { get; set; }

    /// <summary>Who or what acts next, in words; null once it is completed.</summary>
    [NoFilter]
    public string? WaitingFor { get; set; }

    /// <summary>What happened to it; order by status and position.</summary>
    [NoFilter]
    public List<BridgeStep> History { get; set; } = [];
}
