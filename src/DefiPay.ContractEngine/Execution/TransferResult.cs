// The platform's namespace and name: a contract can return it, and the receipt then shows its type.
namespace Stratis.SmartContracts.CLR;

/// <summary>What a contract learns of a call or transfer it made.</summary>
internal sealed class TransferResult : ITransferResult
{
    private TransferResult(bool success, object? returnValue)
    {
        Success = success;
        ReturnValue = returnValue!;
    }

    public object ReturnValue { get; }

    public bool Success { get; }

    public static TransferResult Transferred(object? returnValue) => new(true, returnValue);

    /// <summary>Another object each time, as a contract can compare them.</summary>
    public static TransferResult Failed() => new(false, null);
}
