using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthGetCode"/>
public class EthGetCode : RpcRequestResponseHandler<string>, IDefaultBlock, IEthGetCode
{
    /// <summary>The method `eth_getCode`.</summary>
    public EthGetCode(IClient client)
        : base(client, "eth_getCode")
    {
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, BlockParameter block, object id = null) =>
        SendRequestAsync(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, object id = null) =>
        SendRequestAsync(address, DefaultBlock, id);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string address, BlockParameter block, object id = null) =>
        BuildRequest(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));
}
