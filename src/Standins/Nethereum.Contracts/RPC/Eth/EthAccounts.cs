using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthAccounts"/>
public class EthAccounts : GenericRpcRequestResponseHandlerNoParam<string[]>, IEthAccounts
{
    /// <summary>The method `eth_accounts`.</summary>
    public EthAccounts(IClient client)
        : base(client, "eth_accounts")
    {
    }
}
