using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockWithTransactionsByNumber"/>
public class EthGetBlockWithTransactionsByNumber : RpcRequestResponseHandler<BlockWithTransactions>, IEthGetBlockWithTransactionsByNumber
{
    /// <summary>The method `eth_getBlockByNumber`.</summary>
    public EthGetBlockWithTransactionsByNumber(IClient client)
        : base(client, "eth_getBlockByNumber")
    {
    }

    /// <inheritdoc/>
    public Task<BlockWithTransactions> SendRequestAsync(BlockParameter blockParameter, object id = null) =>
        SendRequestAsync(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)), true);

    /// <inheritdoc/>
    public Task<BlockWithTransactions> SendRequestAsync(HexBigInteger number, object id = null) =>
        SendRequestAsync(id, number ?? throw new ArgumentNullException(nameof(number)), true);

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByNumber, BlockWithTransactions> CreateBatchItem(HexBigInteger number, object id) =>
        new(this, BuildRequest(number, id));

    /// <inheritdoc/>
    public async Task<List<BlockWithTransactions>> SendBatchRequestAsync(params HexBigInteger[] numbers)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < numbers.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(numbers[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByNumber, BlockWithTransactions>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger number, object id = null) =>
        BuildRequest(id, number ?? throw new ArgumentNullException(nameof(number)), true);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(BlockParameter blockParameter, object id = null) =>
        BuildRequest(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)), true);
}
