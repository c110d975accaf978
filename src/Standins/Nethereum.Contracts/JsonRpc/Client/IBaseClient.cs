using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>Sends requests whose results are not read.</summary>
public interface IBaseClient
{
    /// <summary>Sees all requests first, where set.</summary>
    RequestInterceptor OverridingRequestInterceptor { get; set; }

    /// <summary>Reads the result of an answer.</summary>
    T DecodeResult<T>(RpcResponseMessage rpcResponseMessage);

    /// <summary>Sends a request and sees only that it did not fail.</summary>
    Task SendRequestAsync(RpcRequest request, string route = null);

    /// <summary>Sends a request by method and parameters and sees only that it did not fail.</summary>
    Task SendRequestAsync(string method, string route = null, params object[] paramList);
}
