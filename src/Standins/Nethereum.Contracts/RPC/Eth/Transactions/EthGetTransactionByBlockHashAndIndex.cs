using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthGetTransactionByBlockHashAndIndex"/>
public class EthGetTransactionByBlockHashAndIndex : RpcRequestResponseHandler<Transaction>, IEthGetTransactionByBlockHashAndIndex
{
    /// <summary>The method `eth_getTransactionByBlockHashAndIndex`.</summary>
    public EthGetTransactionByBlockHashAndIndex(IClient client)
        : base(client, "eth_getTransactionByBlockHashAndIndex")
    {
    }

    /// <inheritdoc/>
    public Task<Transaction> SendRequestAsync(string blockHash, HexBigInteger transactionIndex, object id = null) =>
        SendRequestAsync(id, (blockHash ?? throw new ArgumentNullException(nameof(blockHash))).EnsureHexPrefix(), transactionIndex ?? throw new ArgumentNullException(nameof(transactionIndex)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string blockHash, HexBigInteger transactionIndex, object id = null) =>
        BuildRequest(id, (blockHash ?? throw new ArgumentNullException(nameof(blockHash))).EnsureHexPrefix(), transactionIndex ?? throw new ArgumentNullException(nameof(transactionIndex)));
}
