using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthUninstallFilter"/>
public class EthUninstallFilter : RpcRequestResponseHandler<bool>, IEthUninstallFilter
{
    /// <summary>The method `eth_uninstallFilter`.</summary>
    public EthUninstallFilter(IClient client)
        : base(client, "eth_uninstallFilter")
    {
    }

    /// <inheritdoc/>
    public Task<bool> SendRequestAsync(HexBigInteger filterId, object id = null) =>
        SendRequestAsync(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger filterId, object id = null) =>
        BuildRequest(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));
}
