using DefiPay.Bridge.Submitting;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge;

/// <summary>A relayer: its accounts, which pay for gas and hold nothing else, and its schema.</summary>
public sealed record BridgeRelayerOptions
{
    /// <summary>What it is called in logs and metrics.</summary>
    public required string Name { get; init; }

    /// <summary>What it believes of the bridge, with its own nodes and the validators' addresses.</summary>
    public required BridgeOptions Bridge { get; init; }

    /// <summary>Its schema, such as <c>bridge_relayer</c>; no other party may have the same.</summary>
    public required string Schema { get; init; }

    /// <summary>Its account on the EVM chain, which pays for releases.</summary>
    public required IReleaseAccount EvmAccount { get; init; }

    /// <summary>Its account on the Stratis chain, which pays for queued mints.</summary>
    public required StratisAccount StratisAccount { get; init; }

    /// <summary>Opens its connections; default <see cref="BridgeNodes"/>, to the nodes that <see cref="Bridge"/> names.</summary>
    public Func<BridgeOptions, TimeProvider, IBridgeNodes> Connect { get; init; } = (options, time) => new BridgeNodes(options, time);
}
