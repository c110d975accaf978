using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>Runs a call without changing anything, and gives what it returns as hex.</summary>
public interface IEthCall
{
    /// <summary>The block that is asked where a call names none; latest unless set.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Calls at a block.</summary>
    Task<string> SendRequestAsync(CallInput callInput, BlockParameter block, object id = null);

    /// <summary>Calls at the default block.</summary>
    Task<string> SendRequestAsync(CallInput callInput, object id = null);

    /// <summary>One call of a batch.</summary>
    RpcRequestResponseBatchItem<EthCall, string> CreateBatchItem(CallInput callInput, BlockParameter block, object id);

    /// <summary>One call of a batch, at the default block.</summary>
    RpcRequestResponseBatchItem<EthCall, string> CreateBatchItem(CallInput callInput, object id);

    /// <summary>Makes many calls at once, at the default block.</summary>
    Task<List<string>> SendBatchRequestAsync(params CallInput[] callInputs);

    /// <summary>Makes many calls at once.</summary>
    Task<List<string>> SendBatchRequestAsync(CallInput[] callInputs, BlockParameter block);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(CallInput callInput, BlockParameter block, object id = null);
}
