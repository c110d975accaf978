using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>The events that match a filter.</summary>
public interface IEthGetLogs
{
    /// <summary>Sends the filter.</summary>
    Task<FilterLog[]> SendRequestAsync(NewFilterInput newFilter, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(NewFilterInput newFilter, object id = null);
}
