using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockTransactionCountByHash"/>
public class EthGetBlockTransactionCountByHash : RpcRequestResponseHandler<HexBigInteger>, IEthGetBlockTransactionCountByHash
{
    /// <summary>The method `eth_getBlockTransactionCountByHash`.</summary>
    public EthGetBlockTransactionCountByHash(IClient client)
        : base(client, "eth_getBlockTransactionCountByHash")
    {
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string hash, object id = null) =>
        SendRequestAsync(id, (hash ?? throw new ArgumentNullException(nameof(hash))).EnsureHexPrefix());

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string hash, object id = null) =>
        BuildRequest(id, (hash ?? throw new ArgumentNullException(nameof(hash))).EnsureHexPrefix());
}
