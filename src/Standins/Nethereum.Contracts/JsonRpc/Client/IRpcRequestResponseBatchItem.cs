using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>One call of a batch.</summary>
public interface IRpcRequestResponseBatchItem
{
    /// <summary>Whether the node answered this call with an error.</summary>
    bool HasError { get; }

    /// <summary>The result; null before the answer and where the node answered null.</summary>
    object RawResponse { get; }

    /// <summary>The node's error, or null.</summary>
    RpcError RpcError { get; }

    /// <summary>The call.</summary>
    RpcRequestMessage RpcRequestMessage { get; }

    /// <summary>Takes the answer.</summary>
    void DecodeResponse(RpcResponseMessage rpcResponse);
}
