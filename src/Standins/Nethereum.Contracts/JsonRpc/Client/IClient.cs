using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>Sends requests to a node and reads the results.</summary>
public interface IClient : IBaseClient
{
    /// <summary>Sends all calls of a batch at once and gives each its result.</summary>
    Task<RpcRequestResponseBatch> SendBatchRequestAsync(RpcRequestResponseBatch rpcRequestResponseBatch);

    /// <summary>Sends a request and reads its result; null where the node answered null.</summary>
    Task<T> SendRequestAsync<T>(RpcRequest request, string route = null);

    /// <summary>Sends a message and gives the answer as it came, errors included.</summary>
    Task<RpcResponseMessage> SendAsync(RpcRequestMessage rpcRequestMessage, string route = null);

    /// <summary>Sends a request by method and parameters and reads its result.</summary>
    Task<T> SendRequestAsync<T>(string method, string route = null, params object[] paramList);
}
