namespace Nethereum.JsonRpc.Client;

/// <summary>No answer could be had, or none that makes sense: no connection, a status other than success, not JSON-RPC. The inner exception tells which.</summary>
public class RpcClientUnknownException : Exception
{
    /// <summary>A failure with its message.</summary>
    public RpcClientUnknownException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public RpcClientUnknownException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
