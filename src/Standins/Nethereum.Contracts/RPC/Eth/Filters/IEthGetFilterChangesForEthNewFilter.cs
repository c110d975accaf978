using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>The events that came to a filter since it was last asked.</summary>
public interface IEthGetFilterChangesForEthNewFilter
{
    /// <summary>Asks a filter by its id.</summary>
    Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger filterId, object id = null);
}
