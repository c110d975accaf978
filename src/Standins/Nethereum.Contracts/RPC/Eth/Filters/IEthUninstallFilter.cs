using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>Gives a filter up; false where the node had none.</summary>
public interface IEthUninstallFilter
{
    /// <summary>Asks a filter by its id.</summary>
    Task<bool> SendRequestAsync(HexBigInteger filterId, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger filterId, object id = null);
}
