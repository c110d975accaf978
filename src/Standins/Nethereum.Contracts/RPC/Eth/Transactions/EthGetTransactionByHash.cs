using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthGetTransactionByHash"/>
public class EthGetTransactionByHash : RpcRequestResponseHandler<Transaction>, IEthGetTransactionByHash
{
    /// <summary>The method `eth_getTransactionByHash`.</summary>
    public EthGetTransactionByHash(IClient client)
        : base(client, "eth_getTransactionByHash")
    {
    }

    /// <inheritdoc/>
    public Task<Transaction> SendRequestAsync(string hashTransaction, object id = null) =>
        SendRequestAsync(id, (hashTransaction ?? throw new ArgumentNullException(nameof(hashTransaction))).EnsureHexPrefix());

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetTransactionByHash, Transaction> CreateBatchItem(string transactionHash, object id) =>
        new(this, BuildRequest(transactionHash, id));

    /// <inheritdoc/>
    public async Task<List<Transaction>> SendBatchRequestAsync(string[] transactionHashes)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < transactionHashes.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(transactionHashes[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetTransactionByHash, Transaction>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string hashTransaction, object id = null) =>
        BuildRequest(id, (hashTransaction ?? throw new ArgumentNullException(nameof(hashTransaction))).EnsureHexPrefix());
}
