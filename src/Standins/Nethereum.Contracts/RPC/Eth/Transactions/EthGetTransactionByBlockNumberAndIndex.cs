using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthGetTransactionByBlockNumberAndIndex"/>
public class EthGetTransactionByBlockNumberAndIndex : RpcRequestResponseHandler<Transaction>, IEthGetTransactionByBlockNumberAndIndex
{
    /// <summary>The method `eth_getTransactionByBlockNumberAndIndex`.</summary>
    public EthGetTransactionByBlockNumberAndIndex(IClient client)
        : base(client, "eth_getTransactionByBlockNumberAndIndex")
    {
    }

    /// <inheritdoc/>
    public Task<Transaction> SendRequestAsync(HexBigInteger blockNumber, HexBigInteger transactionIndex, object id = null) =>
        SendRequestAsync(id, blockNumber ?? throw new ArgumentNullException(nameof(blockNumber)), transactionIndex ?? throw new ArgumentNullException(nameof(transactionIndex)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger blockNumber, HexBigInteger transactionIndex, object id = null) =>
        BuildRequest(id, blockNumber ?? throw new ArgumentNullException(nameof(blockNumber)), transactionIndex ?? throw new ArgumentNullException(nameof(transactionIndex)));
}
