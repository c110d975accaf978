using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthGetLogs"/>
public class EthGetLogs : RpcRequestResponseHandler<FilterLog[]>, IEthGetLogs
{
    /// <summary>The method `eth_getLogs`.</summary>
    public EthGetLogs(IClient client)
        : base(client, "eth_getLogs")
    {
    }

    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(NewFilterInput newFilter, object id = null) =>
        SendRequestAsync(id, newFilter ?? throw new ArgumentNullException(nameof(newFilter)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(NewFilterInput newFilter, object id = null) =>
        BuildRequest(id, newFilter ?? throw new ArgumentNullException(nameof(newFilter)));
}
