using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace Nethereum.Contracts;

/// <summary>A contract reverted with an error of its own, or a panic of the compiler's.</summary>
public class SmartContractCustomErrorRevertException : Exception
{
    /// <summary>The data of the revert, as hex.</summary>
    public SmartContractCustomErrorRevertException(string encodedData)
        : base("Smart contract error") => ExceptionEncodedData = encodedData;

    /// <summary>The data of the revert, as hex: the error's selector and its parameters.</summary>
    public string ExceptionEncodedData { get; set; }

    /// <summary>Whether the data is of this error.</summary>
    public bool IsCustomErrorFor(ErrorABI errorAbi) => errorAbi.IsExceptionEncodedDataForError(ExceptionEncodedData);

    /// <summary>Whether the data is of this error.</summary>
    public bool IsCustomErrorFor<TError>() => IsCustomErrorFor(typeof(TError));

    /// <summary>Whether the data is of this error.</summary>
    public bool IsCustomErrorFor(Type errorType) => ExceptionEncodedData.IsExceptionEncodedDataForError(errorType);

    /// <summary>The error with its parameters.</summary>
    public TError DecodeError<TError>()
        where TError : class, new() => ExceptionEncodedData.DecodeExceptionEncodedData<TError>();

    /// <summary>The error with its parameters.</summary>
    public object DecodeError(Type errorType) => ExceptionEncodedData.DecodeExceptionEncodedData(errorType);

    /// <summary>The error's parameters in order.</summary>
    public List<ParameterOutput> DecodeErrorToDefault(ErrorABI errorABI) => errorABI.DecodeExceptionEncodedDataToDefault(ExceptionEncodedData);
}
