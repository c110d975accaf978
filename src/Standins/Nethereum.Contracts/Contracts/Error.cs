using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;

namespace Nethereum.Contracts;

/// <summary>A custom error by its ABI.</summary>
public class Error
{
    /// <summary>An error by its ABI.</summary>
    public Error(ErrorABI errorABI) => ErrorABI = errorABI;

    /// <summary>An error by its annotated class.</summary>
    public Error(Type errorTypeAbi)
        : this(ABITypedRegistry.GetError(errorTypeAbi))
    {
    }

    /// <summary>The ABI.</summary>
    public ErrorABI ErrorABI { get; protected set; }

    /// <summary>Whether a revert's data is of this error.</summary>
    public bool IsExceptionEncodedDataForError(string data) => ErrorABI.IsExceptionEncodedDataForError(data);

    /// <summary>The parameters in order.</summary>
    public List<ParameterOutput> DecodeExceptionEncodedDataToDefault(string data) => ErrorABI.DecodeExceptionEncodedDataToDefault(data);

    /// <summary>The error with its parameters.</summary>
    public TError DecodeExceptionEncodedData<TError>(string data)
        where TError : class, IErrorDTO, new() => data.DecodeExceptionEncodedData<TError>();
}
