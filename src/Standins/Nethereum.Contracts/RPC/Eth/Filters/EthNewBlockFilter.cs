using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthNewBlockFilter"/>
public class EthNewBlockFilter : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthNewBlockFilter
{
    /// <summary>The method `eth_newBlockFilter`.</summary>
    public EthNewBlockFilter(IClient client)
        : base(client, "eth_newBlockFilter")
    {
    }
}
