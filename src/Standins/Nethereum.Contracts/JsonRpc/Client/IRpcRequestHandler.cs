using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>Sends requests of one method and reads their answers.</summary>
public interface IRpcRequestHandler<TResponse> : IRpcRequestResponse
{
    /// <summary>The method's name.</summary>
    string MethodName { get; }

    /// <summary>What sends the requests.</summary>
    IClient Client { get; }

    /// <summary>Reads the result of an answer.</summary>
    TResponse DecodeResponse(RpcResponseMessage rpcResponseMessage);
}
