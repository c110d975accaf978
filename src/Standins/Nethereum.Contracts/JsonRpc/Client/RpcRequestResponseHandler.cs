using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>A method of the node that takes parameters.</summary>
public class RpcRequestResponseHandler<TResponse> : IRpcRequestHandler<TResponse>
{
    /// <summary>The method of this name over a client.</summary>
    public RpcRequestResponseHandler(IClient client, string methodName)
    {
        RpcRequestBuilder = new RpcRequestBuilder(methodName);
        Client = client;
    }

    /// <inheritdoc/>
    public string MethodName => RpcRequestBuilder.MethodName;

    /// <inheritdoc/>
    public IClient Client { get; }

    /// <summary>Makes the requests.</summary>
    protected RpcRequestBuilder RpcRequestBuilder { get; }

    /// <summary>Calls the method.</summary>
    /// <exception cref="RpcResponseException">The node answered with an error.</exception>
    protected Task<TResponse> SendRequestAsync(object id, params object[] paramList)
    {
        IClient client = Client ?? throw new NullReferenceException("RpcRequestHandler Client is null");
        return client.SendRequestAsync<TResponse>(BuildRequest(id, paramList));
    }

    /// <summary>Makes a request without sending it.</summary>
    public RpcRequest BuildRequest(object id, params object[] paramList) => RpcRequestBuilder.BuildRequest(id, paramList);

    /// <inheritdoc/>
    public virtual TResponse DecodeResponse(RpcResponseMessage rpcResponseMessage) => Client is null
        ? rpcResponseMessage.GetResult<TResponse>()
        : Client.DecodeResult<TResponse>(rpcResponseMessage);
}
