using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <summary>What an account holds, in wei.</summary>
public interface IEthGetBalance
{
    /// <summary>The block that is asked where a call names none; latest unless set.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Asks at a block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object id = null);

    /// <summary>Asks at the default block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string address, BlockParameter block, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger> CreateBatchItem(string address, BlockParameter block, object id);

    /// <summary>One call of a batch, at the default block.</summary>
    RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger> CreateBatchItem(string address, object id);

    /// <summary>Asks for many accounts at once.</summary>
    Task<List<HexBigInteger>> SendBatchRequestAsync(string[] addresses, BlockParameter block);

    /// <summary>Asks for many accounts at once, at the default block.</summary>
    Task<List<HexBigInteger>> SendBatchRequestAsync(params string[] addresses);
}
