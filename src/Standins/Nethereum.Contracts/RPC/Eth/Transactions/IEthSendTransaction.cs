using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>Has the node sign and send a transaction with a key it holds, and gives its hash.</summary>
public interface IEthSendTransaction
{
    /// <summary>Sends a transaction.</summary>
    Task<string> SendRequestAsync(TransactionInput input, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(TransactionInput input, object id = null);
}
