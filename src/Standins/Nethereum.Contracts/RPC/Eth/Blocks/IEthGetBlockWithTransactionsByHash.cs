using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>A block by its hash, with its transactions; null where the node has none.</summary>
public interface IEthGetBlockWithTransactionsByHash
{
    /// <summary>Asks for a block.</summary>
    Task<BlockWithTransactions> SendRequestAsync(string blockHash, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByHash, BlockWithTransactions> CreateBatchItem(string blockHash, object id);

    /// <summary>Asks for many blocks at once.</summary>
    Task<List<BlockWithTransactions>> SendBatchRequestAsync(params string[] blockHashes);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string blockHash, object id = null);
}
