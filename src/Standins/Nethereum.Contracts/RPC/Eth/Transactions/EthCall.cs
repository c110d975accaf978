using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthCall"/>
public class EthCall : RpcRequestResponseHandler<string>, IDefaultBlock, IEthCall
{
    /// <summary>The method `eth_call`.</summary>
    public EthCall(IClient client)
        : base(client, "eth_call")
    {
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(CallInput callInput, BlockParameter block, object id = null) =>
        SendRequestAsync(id, callInput ?? throw new ArgumentNullException(nameof(callInput)), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(CallInput callInput, object id = null) =>
        SendRequestAsync(callInput, DefaultBlock, id);

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthCall, string> CreateBatchItem(CallInput callInput, BlockParameter block, object id) =>
        new(this, BuildRequest(callInput, block, id));

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthCall, string> CreateBatchItem(CallInput callInput, object id) =>
        CreateBatchItem(callInput, DefaultBlock, id);

    /// <inheritdoc/>
    public Task<List<string>> SendBatchRequestAsync(params CallInput[] callInputs) =>
        SendBatchRequestAsync(callInputs, DefaultBlock);

    /// <inheritdoc/>
    public async Task<List<string>> SendBatchRequestAsync(CallInput[] callInputs, BlockParameter block)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < callInputs.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(callInputs[i], block, i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthCall, string>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(CallInput callInput, BlockParameter block, object id = null) =>
        BuildRequest(id, callInput ?? throw new ArgumentNullException(nameof(callInput)), block ?? throw new ArgumentNullException(nameof(block)));
}
