using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>The number of transactions an account has sent, which is its next nonce.</summary>
public interface IEthGetTransactionCount
{
    /// <summary>The block that is asked where a call names none; latest unless set.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Asks at a block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object id = null);

    /// <summary>Asks at the default block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string address, BlockParameter block, object id = null);
}
