using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>What all clients do around the sending: interception, errors, results.</summary>
public abstract class ClientBase : IClient
{
    /// <summary>How long an answer may take, from connecting to its last byte; 20 s by default.</summary>
    public static TimeSpan ConnectionTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public RequestInterceptor OverridingRequestInterceptor { get; set; }

    /// <inheritdoc/>
    public async Task<T> SendRequestAsync<T>(RpcRequest request, string route = null) => OverridingRequestInterceptor is { } interceptor
        ? (T)await interceptor.InterceptSendRequestAsync<T>((inner, innerRoute) => SendInnerRequestAsync<T>(inner, innerRoute), request, route)
        : await SendInnerRequestAsync<T>(request, route);

    /// <inheritdoc/>
    public async Task<T> SendRequestAsync<T>(string method, string route = null, params object[] paramList) => OverridingRequestInterceptor is { } interceptor
        ? (T)await interceptor.InterceptSendRequestAsync<T>((inner, innerRoute, parameters) => SendInnerRequestAsync<T>(inner, innerRoute, parameters), method, route, paramList)
        : await SendInnerRequestAsync<T>(method, route, paramList);

    /// <inheritdoc/>
    public virtual Task SendRequestAsync(RpcRequest request, string route = null) => OverridingRequestInterceptor is { } interceptor
        ? interceptor.InterceptSendRequestAsync((inner, innerRoute) => SendIgnoringResultAsync(inner, innerRoute), request, route)
        : SendIgnoringResultAsync(request, route);

    /// <inheritdoc/>
    public virtual Task SendRequestAsync(string method, string route = null, params object[] paramList) => OverridingRequestInterceptor is { } interceptor
        ? interceptor.InterceptSendRequestAsync((inner, innerRoute, parameters) => SendIgnoringResultAsync(ToRequest(inner, parameters), innerRoute), method, route, paramList)
        : SendIgnoringResultAsync(ToRequest(method, paramList), route);

    /// <inheritdoc/>
    public virtual async Task<RpcRequestResponseBatch> SendBatchRequestAsync(RpcRequestResponseBatch rpcRequestResponseBatch)
    {
        RpcResponseMessage[] responses = await SendAsync(rpcRequestResponseBatch.GetRpcRequests()).ConfigureAwait(false);
        try
        {
            rpcRequestResponseBatch.UpdateBatchItemResponses(responses);
        }
        catch (InvalidOperationException mismatch)
        {
            throw new RpcClientUnknownException("Error occurred when reading the answers to a batch: " + mismatch.Message, mismatch);
        }

        return rpcRequestResponseBatch;
    }

    /// <inheritdoc/>
    public abstract Task<RpcResponseMessage> SendAsync(RpcRequestMessage rpcRequestMessage, string route = null);

    /// <inheritdoc/>
    public virtual T DecodeResult<T>(RpcResponseMessage rpcResponseMessage)
    {
        try
        {
            return rpcResponseMessage.GetResult<T>();
        }
        catch (FormatException format)
        {
            throw new RpcResponseFormatException("Invalid format found in RPC response", format);
        }
    }

    /// <summary>Sends several messages as one.</summary>
    protected abstract Task<RpcResponseMessage[]> SendAsync(RpcRequestMessage[] requests);

    /// <summary>Throws the error of an answer, where it has one.</summary>
    /// <exception cref="RpcResponseException">The answer is an error; the message names the method.</exception>
    protected void HandleRpcError(RpcResponseMessage response, string reqMsg)
    {
        if (response.HasError)
        {
            throw new RpcResponseException(new RpcError(response.Error.Code, response.Error.Message + ": " + reqMsg, response.Error.Data));
        }
    }

    /// <summary>Sends a message and reads its result.</summary>
    protected virtual async Task<T> SendInnerRequestAsync<T>(RpcRequestMessage reqMsg, string route = null)
    {
        RpcResponseMessage response = await SendAsync(reqMsg, route).ConfigureAwait(false);
        HandleRpcError(response, reqMsg.Method);
        return DecodeResult<T>(response);
    }

    /// <summary>Sends a request and reads its result.</summary>
    protected virtual Task<T> SendInnerRequestAsync<T>(RpcRequest request, string route = null) =>
        SendInnerRequestAsync<T>(ToMessage(request), route);

    /// <summary>Sends a request by method and parameters and reads its result.</summary>
    protected virtual Task<T> SendInnerRequestAsync<T>(string method, string route = null, params object[] paramList) =>
        SendInnerRequestAsync<T>(ToMessage(ToRequest(method, paramList)), route);

    private async Task SendIgnoringResultAsync(RpcRequest request, string route)
    {
        RpcResponseMessage response = await SendAsync(ToMessage(request), route).ConfigureAwait(false);
        HandleRpcError(response, request.Method);
    }

    private static RpcRequest ToRequest(string method, object[] parameters) => new(Configuration.DefaultRequestId, method, parameters);

    private static RpcRequestMessage ToMessage(RpcRequest request) => new(request.Id, request.Method, request.RawParameters);
}
