namespace Nethereum.JsonRpc.Client;

/// <summary>The node answered with an error.</summary>
public class RpcResponseException : Exception
{
    /// <summary>The node's error; its message becomes this one's.</summary>
    public RpcResponseException(RpcError rpcError)
        : base(rpcError.Message) => RpcError = rpcError;

    /// <summary>The node's error.</summary>
    public RpcError RpcError { get; }
}
