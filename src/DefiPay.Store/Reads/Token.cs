using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>A token, or a chain's native coin.</summary>
public sealed class Token
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Key within the chain: the contract's address, or <c>native</c>.</summary>
    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    /// <summary>The contract's address; null for the native coin.</summary>
    [Address]
    public string? Address { get; set; }

    /// <summary>Ticker; empty when the token's contract is not indexed and only an escrow names it.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>Display name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Decimal digits that a display puts behind the point.</summary>
    public int Decimals { get; set; }

    /// <summary>Minted less burned, in the smallest unit; null for the native coin.</summary>
    public BigInteger? TotalSupply { get; set; }

    /// <summary>For a wrapped token the chain it comes from, else null.</summary>
    public string? OriginChainId { get; set; }

    /// <summary>For a wrapped token its address there, else null.</summary>
    [Address]
    public string? OriginAddress { get; set; }

    /// <summary>The block that last changed this row.</summary>
    public long BlockNumber { get; set; }
}
