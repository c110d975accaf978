namespace DefiPay.Chains.Evm;

/// <summary>A call that a contract refused, with the contract's own reason.</summary>
public sealed class RevertedException : PermanentException
{
    /// <param name="message">What was called and why it was refused, for people.</param>
    /// <param name="error">Name of the custom error; <c>Error</c> for a text, <c>Panic</c> for a failed check of the compiler; null when the data names none that is known.</param>
    /// <param name="data">The raw revert data.</param>
    /// <param name="innerException">The cause.</param>
    public RevertedException(string message, string? error, ReadOnlyMemory<byte> data, Exception? innerException = null) : base(message, innerException)
    {
        Error = error;
        Data = data;
    }

    /// <summary>Name of the error; null when it is not known.</summary>
    public string? Error { get; }

    /// <summary>The raw revert data; empty when there is none.</summary>
    public new ReadOnlyMemory<byte> Data { get; }
}
