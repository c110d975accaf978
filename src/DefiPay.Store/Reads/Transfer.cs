using System.Numerics;
using DefiPay.Chains;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>A movement of tokens. From the zero address: minted; to it: burned.</summary>
public sealed class Transfer
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Height of its block.</summary>
    public long BlockNumber { get; set; }

    /// <summary>Position in the block.</summary>
    public int LogIndex { get; set; }

    /// <summary>Key of the token within the chain.</summary>
    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    /// <summary>The token.</summary>
    public Token Token { get; set; } = null!;

    /// <summary>Who gave.</summary>
    [Address]
    public string From { get; set; } = "";

    /// <summary>Who got.</summary>
    [Address]
    public string To { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    public BigInteger Amount { get; set; }

    /// <summary>Its transaction.</summary>
    [Hash]
    public string TransactionHash { get; set; } = "";

    /// <summary>Its block's time, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>How sure it is that its block stays.</summary>
    public Finality Finality { get; set; }
}
