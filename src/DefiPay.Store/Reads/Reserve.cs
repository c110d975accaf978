using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>
/// A bridged token's books: what is locked on one chain against what exists of it on the other, from final events of both, folded by
/// transfer. The difference is locked less minted less in flight.
/// </summary>
public sealed class Reserve
{
    /// <summary>Chain of the token that is locked.</summary>
    [GraphQLIgnore]
    public string ChainId { get; set; } = "";

    /// <summary>The contract that locks it.</summary>
    [GraphQLIgnore]
    public string Contract { get; set; } = "";

    /// <summary>Key of the token that is locked.</summary>
    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    /// <summary>The token that is locked.</summary>
    public Token Token { get; set; } = null!;

    /// <summary>Chain of the token that is minted for it.</summary>
    [GraphQLIgnore]
    public string WrappedChainId { get; set; } = "";

    /// <summary>The contract that mints it.</summary>
    [GraphQLIgnore]
    public string WrappedContract { get; set; } = "";

    /// <summary>Key of the token that is minted.</summary>
    [GraphQLIgnore]
    public string WrappedTokenId { get; set; } = "";

    /// <summary>The token that is minted for it.</summary>
    public Token Wrapped { get; set; } = null!;

    /// <summary>Deposited less released on the token's chain.</summary>
    public BigInteger Locked { get; set; }

    /// <summary>Minted less burned on the other chain.</summary>
    public BigInteger Minted { get; set; }

    /// <summary>Deposited but not yet minted, plus burned but not yet released.</summary>
    public BigInteger InFlight { get; set; }

    /// <summary>Locked less minted less in flight: 0, unless something was given that nobody had deposited.</summary>
    [Int256]
    public BigInteger Difference { get; set; }

    /// <summary>Whether the difference is 0; null while one of the two indexes is behind, or may be.</summary>
    public bool? Healthy { get; set; }
}
