using System.Net;
using DefiPay.Bridge.Attesting;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge;

/// <summary>One validator: its keys, its schema, its address for those who collect attestations.</summary>
public sealed record BridgeValidatorOptions
{
    /// <summary>What it is called in logs, metrics and answers.</summary>
    public required string Name { get; init; }

    /// <summary>What it believes of the bridge, with its own nodes.</summary>
    public required BridgeOptions Bridge { get; init; }

    /// <summary>Its schema, such as <c>bridge_validator1</c>; no other party may have the same.</summary>
    public required string Schema { get; init; }

    /// <summary>Its key for the EVM chain.</summary>
    public required IAttestationKey Key { get; init; }

    /// <summary>Its account on the Stratis chain, which votes and pays for votes.</summary>
    public required StratisAccount Account { get; init; }

    /// <summary>Where it serves its attestations over HTTP; port 0 takes a free one. Default 127.0.0.1, a free port.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>Opens its connections; default <see cref="BridgeNodes"/>, to the nodes that <see cref="Bridge"/> names.</summary>
    public Func<BridgeOptions, TimeProvider, IBridgeNodes> Connect { get; init; } = (options, time) => new BridgeNodes(options, time);
}
