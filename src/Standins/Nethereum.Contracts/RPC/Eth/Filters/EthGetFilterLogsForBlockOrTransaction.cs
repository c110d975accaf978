using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthGetFilterLogsForBlockOrTransaction"/>
public class EthGetFilterLogsForBlockOrTransaction : RpcRequestResponseHandler<string[]>, IEthGetFilterLogsForBlockOrTransaction
{
    /// <summary>The method `eth_getFilterLogs`.</summary>
    public EthGetFilterLogsForBlockOrTransaction(IClient client)
        : base(client, "eth_getFilterLogs")
    {
    }

    /// <inheritdoc/>
    public Task<string[]> SendRequestAsync(HexBigInteger filterId, object id = null) =>
        SendRequestAsync(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger filterId, object id = null) =>
        BuildRequest(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));
}
