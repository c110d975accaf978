using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthSendTransaction"/>
public class EthSendTransaction : RpcRequestResponseHandler<string>, IEthSendTransaction
{
    /// <summary>The method `eth_sendTransaction`.</summary>
    public EthSendTransaction(IClient client)
        : base(client, "eth_sendTransaction")
    {
    }

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(TransactionInput input, object id = null) =>
        SendRequestAsync(id, input ?? throw new ArgumentNullException(nameof(input)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(TransactionInput input, object id = null) =>
        BuildRequest(id, input ?? throw new ArgumentNullException(nameof(input)));
}
