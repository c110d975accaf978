using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>The receipt of a transaction; null while it is in no block.</summary>
public interface IEthGetTransactionReceipt
{
    /// <summary>Asks for a transaction.</summary>
    Task<TransactionReceipt> SendRequestAsync(string transactionHash, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetTransactionReceipt, TransactionReceipt> CreateBatchItem(string transactionHash, object id);

    /// <summary>Asks for many transactions at once.</summary>
    Task<List<TransactionReceipt>> SendBatchRequestAsync(string[] transactionHashes);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string transactionHash, object id = null);
}
