using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthGetStorageAt"/>
public class EthGetStorageAt : RpcRequestResponseHandler<string>, IDefaultBlock, IEthGetStorageAt
{
    /// <summary>The method `eth_getStorageAt`.</summary>
    public EthGetStorageAt(IClient client)
        : base(client, "eth_getStorageAt")
    {
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, HexBigInteger position, BlockParameter block, object id = null) =>
        SendRequestAsync(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), position ?? throw new ArgumentNullException(nameof(position)), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, HexBigInteger position, object id = null) =>
        SendRequestAsync(address, position, DefaultBlock, id);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string address, HexBigInteger position, BlockParameter block, object id = null) =>
        BuildRequest(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), position ?? throw new ArgumentNullException(nameof(position)), block ?? throw new ArgumentNullException(nameof(block)));
}
