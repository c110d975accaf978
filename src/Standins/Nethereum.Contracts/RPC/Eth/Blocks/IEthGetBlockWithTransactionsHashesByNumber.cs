using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>A block by its number or name, with its transactions' hashes; null where the node has none.</summary>
public interface IEthGetBlockWithTransactionsHashesByNumber
{
    /// <summary>Asks for a block by number or name.</summary>
    Task<BlockWithTransactionHashes> SendRequestAsync(BlockParameter blockParameter, object id = null);

    /// <summary>Asks for a block by number.</summary>
    Task<BlockWithTransactionHashes> SendRequestAsync(HexBigInteger number, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes> CreateBatchItem(HexBigInteger number, object id);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes> CreateBatchItem(BlockParameter blockParameter, object id);

    /// <summary>Asks for many blocks at once.</summary>
    Task<List<BlockWithTransactionHashes>> SendBatchRequestAsync(params HexBigInteger[] numbers);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger number, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(BlockParameter blockParameter, object id = null);
}
