namespace Nethereum.JsonRpc.Client;

/// <summary>A value in a result is not of its format, such as a number that is no hex.</summary>
public class RpcResponseFormatException : Exception
{
    /// <summary>The wrong value is told by the inner exception.</summary>
    public RpcResponseFormatException(string message, FormatException innerException)
        : base(message, innerException)
    {
    }
}
