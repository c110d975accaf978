using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>The hashes that came to a filter of blocks or transactions since it was last asked.</summary>
public interface IEthGetFilterChangesForBlockOrTransaction
{
    /// <summary>Asks a filter by its id.</summary>
    Task<string[]> SendRequestAsync(HexBigInteger filterId, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger filterId, object id = null);
}
