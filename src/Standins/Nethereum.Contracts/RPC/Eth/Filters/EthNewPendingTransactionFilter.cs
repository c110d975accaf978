using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth.Filters;

/// <inheritdoc cref="IEthNewPendingTransactionFilter"/>
public class EthNewPendingTransactionFilter : GenericRpcRequestResponseHandlerNoParam<HexBigInteger>, IEthNewPendingTransactionFilter
{
    /// <summary>The method `eth_newPendingTransactionFilter`.</summary>
    public EthNewPendingTransactionFilter(IClient client)
        : base(client, "eth_newPendingTransactionFilter")
    {
    }
}
