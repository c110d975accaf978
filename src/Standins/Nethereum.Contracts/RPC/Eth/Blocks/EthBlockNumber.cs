using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth.Blocks;

/// <inheritdoc cref="IEthBlockNumber"/>
public class EthBlockNumber : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthBlockNumber
{
    /// <summary>The method `eth_blockNumber`.</summary>
    public EthBlockNumber(IClient client)
        : base(client, "eth_blockNumber")
    {
    }
}
