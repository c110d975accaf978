using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>Sends a signed transaction, and gives its hash.</summary>
public interface IEthSendRawTransaction
{
    /// <summary>Sends the bytes of a transaction, as hex.</summary>
    Task<string> SendRequestAsync(string signedTransactionData, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthSendRawTransaction, string> CreateBatchItem(string signedTransactionData, object id = null);

    /// <summary>Sends many transactions at once.</summary>
    Task<List<string>> SendBatchRequestAsync(params string[] signedTransactionDatas);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string signedTransactionData, object id = null);
}
