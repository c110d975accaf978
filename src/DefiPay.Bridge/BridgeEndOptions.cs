using DefiPay.Chains;

namespace DefiPay.Bridge;

/// <summary>One of the two chains that a bridge joins, as one party sees it: its own node, its own opinion of final.</summary>
public sealed record BridgeEndOptions
{
    /// <summary>The chain in CAIP-2 form; its node must say the same.</summary>
    public required ChainId ChainId { get; init; }

    /// <summary>The party's own node: JSON-RPC on the EVM chain, a Cirrus node's REST API on Stratis.</summary>
    public required Uri Url { get; init; }

    /// <summary>The bridge's contract there: the gateway (<c>0x</c> and hex) or the vault (base58).</summary>
    public required string Contract { get; init; }

    /// <summary>Blocks on top of a final block; nothing is signed for less. Default 2, as both devnets have it.</summary>
    public FinalityDepths Depths { get; init; } = new();

    /// <summary>Block from which on events are read, at most the one that holds the contract's creation; default 0, the whole chain.</summary>
    public ulong StartBlock { get; init; }
}
