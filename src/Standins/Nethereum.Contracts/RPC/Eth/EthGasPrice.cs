using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthGasPrice"/>
public class EthGasPrice : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthGasPrice
{
    /// <summary>The method `eth_gasPrice`.</summary>
    public EthGasPrice(IClient client)
        : base(client, "eth_gasPrice")
    {
    }
}
