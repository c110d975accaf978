using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthGetFilterChangesForBlockOrTransaction"/>
public class EthGetFilterChangesForBlockOrTransaction : RpcRequestResponseHandler<string[]>, IEthGetFilterChangesForBlockOrTransaction
{
    /// <summary>The method `eth_getFilterChanges`.</summary>
    public EthGetFilterChangesForBlockOrTransaction(IClient client)
        : base(client, "eth_getFilterChanges")
    {
    }

    /// <inheritdoc/>
    public Task<string[]> SendRequestAsync(HexBigInteger filterId, object id = null) =>
        SendRequestAsync(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger filterId, object id = null) =>
        BuildRequest(id, filterId ?? throw new ArgumentNullException(nameof(filterId)));
}
