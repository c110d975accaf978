using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthChainId"/>
public class EthChainId : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthChainId
{
    /// <summary>The method `eth_chainId`.</summary>
    public EthChainId(IClient client)
        : base(client, "eth_chainId")
    {
    }
}
