using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.Infrastructure;

/// <inheritdoc cref="IGenericRpcRequestResponseHandlerNoParam{TResponse}"/>
public class GenericRpcRequestResponseHandlerNoParam<TResponse> : RpcRequestResponseHandlerNoParam<TResponse>, IGenericRpcRequestResponseHandlerNoParam<TResponse>
{
    /// <summary>The method of this name over a client.</summary>
    public GenericRpcRequestResponseHandlerNoParam(IClient client, string methodName)
        : base(client, methodName)
    {
    }

    /// <inheritdoc/>
    public override Task<TResponse> SendRequestAsync(object id = null) => base.SendRequestAsync(id);
}
