namespace Nethereum.JsonRpc.Client;

/// <summary>The node did not answer within <see cref="ClientBase.ConnectionTimeout"/>.</summary>
public class RpcClientTimeoutException : Exception
{
    /// <summary>A time-out with its message.</summary>
    public RpcClientTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>A time-out with what was interrupted.</summary>
    public RpcClientTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
