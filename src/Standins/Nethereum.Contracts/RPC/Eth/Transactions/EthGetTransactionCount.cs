using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthGetTransactionCount"/>
public class EthGetTransactionCount : RpcRequestResponseHandler<HexBigInteger>, IDefaultBlock, IEthGetTransactionCount
{
    /// <summary>The method `eth_getTransactionCount`.</summary>
    public EthGetTransactionCount(IClient client)
        : base(client, "eth_getTransactionCount")
    {
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object id = null) =>
        SendRequestAsync(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, object id = null) =>
        SendRequestAsync(address, DefaultBlock, id);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string address, BlockParameter block, object id = null) =>
        BuildRequest(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));
}
