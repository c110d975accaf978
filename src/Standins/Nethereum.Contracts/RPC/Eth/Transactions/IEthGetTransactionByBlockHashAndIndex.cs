using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>A transaction by its block's hash and its place in it.</summary>
public interface IEthGetTransactionByBlockHashAndIndex
{
    /// <summary>Asks for a transaction.</summary>
    Task<Transaction> SendRequestAsync(string blockHash, HexBigInteger transactionIndex, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string blockHash, HexBigInteger transactionIndex, object id = null);
}
