using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC;

/// <inheritdoc cref="IRpcClientWrapper"/>
public class RpcClientWrapper : IRpcClientWrapper
{
    /// <summary>Works over this client.</summary>
    public RpcClientWrapper(IClient client) => Client = client;

    /// <inheritdoc/>
    public IClient Client { get; protected set; }
}
