using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>What an account or contract holds of a token or of the native coin. Stays with 0 once everything is gone.</summary>
public sealed class Balance
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Key of the token within the chain.</summary>
    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    /// <summary>The token.</summary>
    public Token Token { get; set; } = null!;

    /// <summary>The holder.</summary>
    [Address]
    public string Account { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    public BigInteger Amount { get; set; }

    /// <summary>The block that last changed it.</summary>
    public long BlockNumber { get; set; }
}
