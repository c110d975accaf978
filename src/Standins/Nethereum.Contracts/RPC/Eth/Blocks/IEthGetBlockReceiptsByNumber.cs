using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>The receipts of all transactions of a block. Not every node has this method (Hardhat has not).</summary>
public interface IEthGetBlockReceiptsByNumber
{
    /// <summary>Asks for a block by number or name.</summary>
    Task<TransactionReceipt[]> SendRequestAsync(BlockParameter blockParameter, object id = null);

    /// <summary>Asks for a block by number.</summary>
    Task<TransactionReceipt[]> SendRequestAsync(HexBigInteger number, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthGetBlockReceiptsByNumber, TransactionReceipt[]> CreateBatchItem(HexBigInteger number, object id);

    /// <summary>Asks for many blocks at once.</summary>
    Task<List<TransactionReceipt[]>> SendBatchRequestAsync(params HexBigInteger[] numbers);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger number, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(BlockParameter blockParameter, object id = null);
}
