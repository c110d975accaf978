using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <summary>The accounts that the node holds keys of.</summary>
public interface IEthAccounts : IGenericRpcRequestResponseHandlerNoParam<string[]>
{
}
