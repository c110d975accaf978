using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;

namespace Nethereum.Contracts;

/// <summary>Custom errors in the data of reverts.</summary>
public static class ErrorExtensions
{
    /// <summary>Whether the data is of this error.</summary>
    public static bool IsExceptionEncodedDataForError<TError>(this string data) => data.IsExceptionEncodedDataForError(typeof(TError));

    /// <summary>Whether the data is of this error.</summary>
    public static bool IsExceptionEncodedDataForError(this string data, Type errorType) => data.IsExceptionEncodedDataForError(ABITypedRegistry.GetError(errorType));

    /// <summary>Whether the data is of this error.</summary>
    public static bool IsExceptionEncodedDataForError(this Type errorType, string data) => data.IsExceptionEncodedDataForError(errorType);

    /// <summary>Whether the data is of this error.</summary>
    public static bool IsExceptionEncodedDataForError(this string data, ErrorABI errorABI) => data.IsExceptionEncodedDataForError(errorABI.Sha3Signature);

    /// <summary>Whether the data is of this error.</summary>
    public static bool IsExceptionEncodedDataForError(this ErrorABI errorABI, string data) => data.IsExceptionEncodedDataForError(errorABI);

    /// <summary>Whether the data begins with this selector.</summary>
    public static bool IsExceptionEncodedDataForError(this string data, string signature) =>
        data.IsHex() && data.RemoveHexPrefix().StartsWith(signature.RemoveHexPrefix(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a node's error is this one.</summary>
    public static bool IsExceptionForError(this ErrorABI errorABI, RpcResponseException exception) =>
        exception.RpcError.GetDataAsString() is { } data && data.IsExceptionEncodedDataForError(errorABI);

    /// <summary>The error with its parameters.</summary>
    public static TError DecodeExceptionEncodedData<TError>(this string data)
        where TError : class, new() =>
        new FunctionCallDecoder().DecodeFunctionCustomError(new TError(), ABITypedRegistry.GetError<TError>().Sha3Signature, data);

    /// <summary>The error with its parameters.</summary>
    public static object DecodeExceptionEncodedData(this string data, Type errorType) =>
        new FunctionCallDecoder().DecodeFunctionCustomError(errorType, ABITypedRegistry.GetError(errorType).Sha3Signature, data);

    /// <summary>The error's parameters in order.</summary>
    public static List<ParameterOutput> DecodeExceptionEncodedDataToDefault(this ErrorABI errorABI, string data) =>
        new FunctionCallDecoder().DecodeError(errorABI, data);

    /// <summary>The error of the data among these; null for none.</summary>
    public static ErrorABI FindErrorABIForExceptionData(this List<ErrorABI> errorABIs, string data) =>
        errorABIs.Find(error => error.IsExceptionEncodedDataForError(data));
}
