using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC;

/// <summary>What works over a client.</summary>
public interface IRpcClientWrapper
{
    /// <summary>What sends the requests.</summary>
    IClient Client { get; }
}
