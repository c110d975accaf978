using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthGetBlockTransactionCountByNumber"/>
public class EthGetBlockTransactionCountByNumber : RpcRequestResponseHandler<HexBigInteger>, IEthGetBlockTransactionCountByNumber
{
    /// <summary>The method `eth_getBlockTransactionCountByNumber`.</summary>
    public EthGetBlockTransactionCountByNumber(IClient client)
        : base(client, "eth_getBlockTransactionCountByNumber")
    {
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(BlockParameter block, object id = null) =>
        SendRequestAsync(id, block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(object id = null) =>
        SendRequestAsync(BlockParameter.CreateLatest(), id);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(BlockParameter block, object id = null) =>
        BuildRequest(id, block ?? throw new ArgumentNullException(nameof(block)));
}
