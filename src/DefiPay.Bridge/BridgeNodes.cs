using DefiPay.Bridge.Submitting;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Events;
using DefiPay.Chains.Stratis;

namespace DefiPay.Bridge;

/// <summary>A party's own connections to the nodes that its options name.</summary>
public sealed class BridgeNodes : IBridgeNodes
{
    private readonly EvmNode _evm;
    private readonly CirrusNode _stratis;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Where the nodes are.</param>
    /// <param name="time">Measures time-outs.</param>
    public BridgeNodes(BridgeOptions options, TimeProvider time)
    {
        var route = new BridgeRoute(options);
        string[] abis = [EvmArtifacts.Find("BridgeGateway").Abi];
        _evm = new EvmNode(new EvmNodeOptions { Url = options.Evm.Url, ChainId = options.Evm.ChainId, Timeout = options.Timeout }, time, abis);
        _stratis = new CirrusNode(new CirrusNodeOptions { Url = options.Stratis.Url, Timeout = options.Timeout }, options.StratisNetwork, time);
        Connections = new BridgeConnections(
            new EvmBlockSource(_evm), new EvmEventDecoder(abis), new GatewayReleaseSide(_evm, route),
            new CirrusBlockSource(_stratis), new CirrusEventDecoder(_stratis), new VaultMintSide(_stratis, route));
    }

    /// <inheritdoc/>
    public BridgeConnections Connections { get; }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await _evm.CheckChainAsync(cancellationToken);
        await _stratis.GetStatusAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _evm.Dispose();
        _stratis.Dispose();
    }
}
