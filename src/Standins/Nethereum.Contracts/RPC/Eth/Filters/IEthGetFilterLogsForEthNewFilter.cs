using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>All events that match a filter.</summary>
public interface IEthGetFilterLogsForEthNewFilter
{
    /// <summary>Asks a filter by its id.</summary>
    Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger filterId, object id = null);
}
