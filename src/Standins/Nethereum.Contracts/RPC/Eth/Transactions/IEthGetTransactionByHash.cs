using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>A transaction by its hash; null where the node does not know it.</summary>
public interface IEthGetTransactionByHash
{
    /// <summary>Asks for a transaction.</summary>
    Task<Transaction> SendRequestAsync(string hashTransaction, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetTransactionByHash, Transaction> CreateBatchItem(string transactionHash, object id);

    /// <summary>Asks for many transactions at once.</summary>
    Task<List<Transaction>> SendBatchRequestAsync(string[] transactionHashes);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string hashTransaction, object id = null);
}
