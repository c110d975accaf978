using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>Makes a filter of events, and gives its id.</summary>
public interface IEthNewFilter
{
    /// <summary>Sends the filter.</summary>
    Task<HexBigInteger> SendRequestAsync(NewFilterInput newFilterInput, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(NewFilterInput newFilterInput, object id = null);
}
