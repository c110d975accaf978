using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>All hashes of a filter of blocks or transactions.</summary>
public interface IEthGetFilterLogsForBlockOrTransaction
{
    /// <summary>Asks a filter by its id.</summary>
    Task<string[]> SendRequestAsync(HexBigInteger filterId, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger filterId, object id = null);
}
