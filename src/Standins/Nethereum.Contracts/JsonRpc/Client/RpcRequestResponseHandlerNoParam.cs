using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>A method of the node that takes no parameters.</summary>
public class RpcRequestResponseHandlerNoParam<TResponse> : IRpcRequestHandler<TResponse>
{
    /// <summary>The method of this name over a client.</summary>
    public RpcRequestResponseHandlerNoParam(IClient client, string methodName)
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
    public virtual Task<TResponse> SendRequestAsync(object id)
    {
        IClient client = Client ?? throw new NullReferenceException("RpcRequestHandler Client is null");
        return client.SendRequestAsync<TResponse>(BuildRequest(id));
    }

    /// <summary>The call as a part of a batch, where every item has an id of its own.</summary>
    public RpcRequestResponseBatchItem<RpcRequestResponseHandlerNoParam<TResponse>, TResponse> CreateBatchItem(object id) => new(this, BuildRequest(id));

    /// <summary>Makes a request without sending it.</summary>
    public RpcRequest BuildRequest(object id = null) => RpcRequestBuilder.BuildRequest(id);

    /// <inheritdoc/>
    public virtual TResponse DecodeResponse(RpcResponseMessage rpcResponseMessage) => Client is null
        ? rpcResponseMessage.GetResult<TResponse>()
        : Client.DecodeResult<TResponse>(rpcResponseMessage);
}
