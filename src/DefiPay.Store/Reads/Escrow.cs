using System.Numerics;
using DefiPay.Chains;
using DefiPay.Store.Reads.Scalars;
using HotChocolate;

namespace DefiPay.Store.Reads;

/// <summary>A card-like payment: authorised once, captured in parts, returned or refunded.</summary>
public sealed class Escrow
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Keccak-256 of contract and number, lower-case hex; unique on its chain.</summary>
    [Hash]
    public string EscrowId { get; set; } = "";

    /// <summary>The escrow contract.</summary>
    [Address]
    public string Contract { get; set; } = "";

    /// <summary>The escrow's number in its contract, from 0: what the contract's methods take.</summary>
    public long Number { get; set; }

    /// <summary>Whose tokens are held.</summary>
    [Address]
    public string Payer { get; set; } = "";

    /// <summary>Who may capture, void and refund.</summary>
    [Address]
    public string Payee { get; set; } = "";

    /// <summary>Who decides disputes; null where the contract knows none.</summary>
    [Address]
    public string? Arbiter { get; set; }

    /// <summary>Key of the token within the chain.</summary>
    [GraphQLIgnore]
    public string TokenId { get; set; } = "";

    /// <summary>The token.</summary>
    public Token Token { get; set; } = null!;

    /// <summary>Where it stands.</summary>
    public EscrowState State { get; set; }

    /// <summary>What the payer put in.</summary>
    public BigInteger Authorized { get; set; }

    /// <summary>What was captured so far, fees included.</summary>
    public BigInteger Captured { get; set; }

    /// <summary>What the payee gave back of it.</summary>
    public BigInteger Refunded { get; set; }

    /// <summary>What may still be captured; 0 once closed.</summary>
    public BigInteger Capturable { get; set; }

    /// <summary>The rate of the last capture in basis points; before the first one, the most that a capture may take.</summary>
    public int FeeBps { get; set; }

    /// <summary>The least fee that the payer agreed to, in basis points.</summary>
    public int MinFeeBps { get; set; }

    /// <summary>The most fee that the payer agreed to, in basis points.</summary>
    public int MaxFeeBps { get; set; }

    /// <summary>Who gets the fee; null when the contract names nobody.</summary>
    [Address]
    public string? FeeReceiver { get; set; }

    /// <summary>Fees taken so far; kept on refund.</summary>
    public BigInteger FeeTaken { get; set; }

    /// <summary>From this block on nothing can be captured and the payer may reclaim.</summary>
    public long AuthorizationExpiryBlock { get; set; }

    /// <summary>From this block on nothing can be refunded.</summary>
    public long RefundExpiryBlock { get; set; }

    /// <summary>The block that last changed it.</summary>
    public long BlockNumber { get; set; }

    /// <summary>How sure it is that this block stays.</summary>
    public Finality Finality { get; set; }

    /// <summary>What happened to it; order by block number and log index.</summary>
    public List<EscrowStep> History { get; set; } = [];
}
