using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthGetFilterLogsForEthNewFilter"/>
public class EthGetFilterLogsForEthNewFilter : RpcRequestResponseHandler<FilterLog[]>, IEthGetFilterLogsForEthNewFilter
{
    /// <summary>The method `eth_getFilterLogs`.</summary>
    public EthGetFilterLogsForEthNewFilter(IClient client)
        : base(client, "eth_getFilterLogs")
    {
    }

    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object id = null) =>
        SendRequestAsync(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger filterId, object id = null) =>
        BuildRequest(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));
}
