namespace Nethereum.ABI.FunctionEncoding;

/// <summary>A contract refused with a reason.</summary>
public class SmartContractRevertException : Exception
{
    /// <summary>Carries the reason and the data that it was read from.</summary>
    public SmartContractRevertException(string message, string encodedData, Exception innerException = null) : base($"Smart contract error: {message}", innerException)
    {
        RevertMessage = message;
        EncodedData = encodedData;
    }

    /// <summary>The reason.</summary>
    public string RevertMessage { get; set; }

    /// <summary>The revert data.</summary>
    public string EncodedData { get; set; }
}
