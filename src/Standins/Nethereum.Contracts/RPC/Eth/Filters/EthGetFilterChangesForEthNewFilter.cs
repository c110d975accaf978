using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthGetFilterChangesForEthNewFilter"/>
public class EthGetFilterChangesForEthNewFilter : RpcRequestResponseHandler<FilterLog[]>, IEthGetFilterChangesForEthNewFilter
{
    /// <summary>The method `eth_getFilterChanges`.</summary>
    public EthGetFilterChangesForEthNewFilter(IClient client)
        : base(client, "eth_getFilterChanges")
    {
    }

    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object id = null) =>
        SendRequestAsync(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger filterId, object id = null) =>
        BuildRequest(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));
}
