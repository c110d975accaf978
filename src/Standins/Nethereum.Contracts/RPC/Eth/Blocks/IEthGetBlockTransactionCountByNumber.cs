using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>How many transactions a block has, by its number or name.</summary>
public interface IEthGetBlockTransactionCountByNumber
{
    /// <summary>Asks for a block.</summary>
    Task<HexBigInteger> SendRequestAsync(BlockParameter block, object id = null);

    /// <summary>Asks for the latest block.</summary>
    Task<HexBigInteger> SendRequestAsync(object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(BlockParameter block, object id = null);
}
