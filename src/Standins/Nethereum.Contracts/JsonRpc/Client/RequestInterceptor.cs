namespace Nethereum.JsonRpc.Client;

/// <summary>Sees every request of a client before it is sent, and may answer it itself. The defaults pass everything on.</summary>
public abstract class RequestInterceptor
{
    /// <summary>A request with a result; what is returned must be a T.</summary>
    public virtual async Task<object> InterceptSendRequestAsync<T>(Func<RpcRequest, string, Task<T>> interceptedSendRequestAsync, RpcRequest request, string route = null) =>
        await interceptedSendRequestAsync(request, route);

    /// <summary>A request whose result is not read.</summary>
    public virtual Task InterceptSendRequestAsync(Func<RpcRequest, string, Task> interceptedSendRequestAsync, RpcRequest request, string route = null) =>
        interceptedSendRequestAsync(request, route);

    /// <summary>A request by method and parameters; what is returned must be a T.</summary>
    public virtual async Task<object> InterceptSendRequestAsync<T>(Func<string, string, object[], Task<T>> interceptedSendRequestAsync, string method, string route = null, params object[] paramList) =>
        await interceptedSendRequestAsync(method, route, paramList);

    /// <summary>A request by method and parameters whose result is not read.</summary>
    public virtual Task InterceptSendRequestAsync(Func<string, string, object[], Task> interceptedSendRequestAsync, string method, string route = null, params object[] paramList) =>
        interceptedSendRequestAsync(method, route, paramList);
}
