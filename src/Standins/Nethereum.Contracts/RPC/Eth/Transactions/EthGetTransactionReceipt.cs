using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthGetTransactionReceipt"/>
public class EthGetTransactionReceipt : RpcRequestResponseHandler<TransactionReceipt>, IEthGetTransactionReceipt
{
    /// <summary>The method `eth_getTransactionReceipt`.</summary>
    public EthGetTransactionReceipt(IClient client)
        : base(client, "eth_getTransactionReceipt")
    {
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAsync(string transactionHash, object id = null) =>
        SendRequestAsync(id, (transactionHash ?? throw new ArgumentNullException(nameof(transactionHash))).EnsureHexPrefix());

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetTransactionReceipt, TransactionReceipt> CreateBatchItem(string transactionHash, object id) =>
        new(this, BuildRequest(transactionHash, id));

    /// <inheritdoc/>
    public async Task<List<TransactionReceipt>> SendBatchRequestAsync(string[] transactionHashes)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < transactionHashes.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(transactionHashes[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetTransactionReceipt, TransactionReceipt>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string transactionHash, object id = null) =>
        BuildRequest(id, (transactionHash ?? throw new ArgumentNullException(nameof(transactionHash))).EnsureHexPrefix());
}
