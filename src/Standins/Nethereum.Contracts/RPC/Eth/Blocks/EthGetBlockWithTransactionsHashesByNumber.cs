using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockWithTransactionsHashesByNumber"/>
public class EthGetBlockWithTransactionsHashesByNumber : RpcRequestResponseHandler<BlockWithTransactionHashes>, IEthGetBlockWithTransactionsHashesByNumber
{
    /// <summary>The method `eth_getBlockByNumber`.</summary>
    public EthGetBlockWithTransactionsHashesByNumber(IClient client)
        : base(client, "eth_getBlockByNumber")
    {
    }

    /// <inheritdoc/>
    public Task<BlockWithTransactionHashes> SendRequestAsync(BlockParameter blockParameter, object id = null) =>
        SendRequestAsync(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)), false);

    /// <inheritdoc/>
    public Task<BlockWithTransactionHashes> SendRequestAsync(HexBigInteger number, object id = null) =>
        SendRequestAsync(id, number ?? throw new ArgumentNullException(nameof(number)), false);

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes> CreateBatchItem(HexBigInteger number, object id) =>
        new(this, BuildRequest(number, id));

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes> CreateBatchItem(BlockParameter blockParameter, object id) =>
        new(this, BuildRequest(blockParameter, id));

    /// <inheritdoc/>
    public async Task<List<BlockWithTransactionHashes>> SendBatchRequestAsync(params HexBigInteger[] numbers)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < numbers.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(numbers[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger number, object id = null) =>
        BuildRequest(id, number ?? throw new ArgumentNullException(nameof(number)), false);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(BlockParameter blockParameter, object id = null) =>
        BuildRequest(id, blockParameter ?? throw new ArgumentNullException(nameof(blockParameter)), false);
}
