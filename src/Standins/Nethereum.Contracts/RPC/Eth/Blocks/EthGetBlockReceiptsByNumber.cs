using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockReceiptsByNumber"/>
public class EthGetBlockReceiptsByNumber : RpcRequestResponseHandler<TransactionReceipt[]>, IEthGetBlockReceiptsByNumber
{
    /// <summary>The method `eth_getBlockReceipts`.</summary>
    public EthGetBlockReceiptsByNumber(IClient client)
        : base(client, "eth_getBlockReceipts")
    {
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt[]> SendRequestAsync(BlockParameter blockParameter, object id = null) =>
        SendRequestAsync(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)));

    /// <inheritdoc/>
    public Task<TransactionReceipt[]> SendRequestAsync(HexBigInteger number, object id = null) =>
        SendRequestAsync(id, number ?? throw new ArgumentNullException(nameof(number)));

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBlockReceiptsByNumber, TransactionReceipt[]> CreateBatchItem(HexBigInteger number, object id) =>
        new(this, BuildRequest(number, id));

    /// <inheritdoc/>
    public async Task<List<TransactionReceipt[]>> SendBatchRequestAsync(params HexBigInteger[] numbers)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < numbers.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(numbers[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetBlockReceiptsByNumber, TransactionReceipt[]>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger number, object id = null) =>
        BuildRequest(id, number ?? throw new ArgumentNullException(nameof(number)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(BlockParameter blockParameter, object id = null) =>
        BuildRequest(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)));
}
