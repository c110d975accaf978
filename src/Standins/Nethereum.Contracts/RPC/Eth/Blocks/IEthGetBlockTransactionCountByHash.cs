using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>How many transactions a block has, by its hash.</summary>
public interface IEthGetBlockTransactionCountByHash
{
    /// <summary>Asks for a block.</summary>
    Task<HexBigInteger> SendRequestAsync(string hash, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string hash, object id = null);
}
