using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthSendRawTransaction"/>
public class EthSendRawTransaction : RpcRequestResponseHandler<string>, IEthSendRawTransaction
{
    /// <summary>The method `eth_sendRawTransaction`.</summary>
    public EthSendRawTransaction(IClient client)
        : base(client, "eth_sendRawTransaction")
    {
    }

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string signedTransactionData, object id = null) =>
        SendRequestAsync(id, (signedTransactionData ?? throw new ArgumentNullException(nameof(signedTransactionData))).EnsureHexPrefix());

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthSendRawTransaction, string> CreateBatchItem(string signedTransactionData, object id = null) =>
        new(this, BuildRequest(signedTransactionData, id));

    /// <inheritdoc/>
    public async Task<List<string>> SendBatchRequestAsync(params string[] signedTransactionDatas)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < signedTransactionDatas.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(signedTransactionDatas[i], i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthSendRawTransaction, string>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string signedTransactionData, object id = null) =>
        BuildRequest(id, (signedTransactionData ?? throw new ArgumentNullException(nameof(signedTransactionData))).EnsureHexPrefix());
}
