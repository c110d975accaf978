using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>A block by its number or name, with its transactions; null where the node has none.</summary>
public interface IEthGetBlockWithTransactionsByNumber
{
    /// <summary>Asks for a block by number or name.</summary>
    Task<BlockWithTransactions> SendRequestAsync(BlockParameter blockParameter, object id = null);

    /// <summary>Asks for a block by number.</summary>
    Task<BlockWithTransactions> SendRequestAsync(HexBigInteger number, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByNumber, BlockWithTransactions> CreateBatchItem(HexBigInteger number, object id);

    /// <summary>Asks for many blocks at once.</summary>
    Task<List<BlockWithTransactions>> SendBatchRequestAsync(params HexBigInteger[] numbers);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger number, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(BlockParameter blockParameter, object id = null);
}
