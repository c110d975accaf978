using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthNewFilter"/>
public class EthNewFilter : RpcRequestResponseHandler<HexBigInteger>, IEthNewFilter
{
    /// <summary>The method `eth_newFilter`.</summary>
    public EthNewFilter(IClient client)
        : base(client, "eth_newFilter")
    {
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(NewFilterInput newFilterInput, object id = null) =>
        SendRequestAsync(id, newFilterInput ?? throw new ArgumentNullException(nameof(newFilterInput)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(NewFilterInput newFilterInput, object id = null) =>
        BuildRequest(id, newFilterInput ?? throw new ArgumentNullException(nameof(newFilterInput)));
}
