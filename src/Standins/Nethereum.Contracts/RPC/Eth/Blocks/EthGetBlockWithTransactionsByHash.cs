using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockWithTransactionsByHash"/>
public class EthGetBlockWithTransactionsByHash : RpcRequestResponseHandler<BlockWithTransactions>, IEthGetBlockWithTransactionsByHash
{
    /// <summary>The method `eth_getBlockByHash`.</summary>
    public EthGetBlockWithTransactionsByHash(IClient client)
        : base(client, "eth_getBlockByHash")
    {
    }

    /// <inheritdoc/>
    public Task<BlockWithTransactions> SendRequestAsync(string blockHash, object id = null) =>
        SendRequestAsync(id, (blockHash ?? throw new ArgumentNullException(nameof(blockHash))).EnsureHexPrefix(), true);

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByHash, BlockWithTransactions> CreateBatchItem(string blockHash, object id) =>
        new(this, BuildRequest(blockHash, id));

    /// <inheritdoc/>
    public async Task<List<BlockWithTransactions>> SendBatchRequestAsync(params string[] blockHashes)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < blockHashes.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(blockHashes[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetBlockWithTransactionsByHash, BlockWithTransactions>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string blockHash, object id = null) =>
        BuildRequest(id, (blockHash ?? throw new ArgumentNullException(nameof(blockHash))).EnsureHexPrefix(), true);
}
