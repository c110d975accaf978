using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthMaxPriorityFeePerGas"/>
public class EthMaxPriorityFeePerGas : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthMaxPriorityFeePerGas
{
    /// <summary>The method `eth_maxPriorityFeePerGas`.</summary>
    public EthMaxPriorityFeePerGas(IClient client)
        : base(client, "eth_maxPriorityFeePerGas")
    {
    }
}
