using Nethereum.ABI.Codec;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Decodes call data, outputs and errors.</summary>
public class FunctionCallDecoder : ParameterDecoder
{
    private const int SelectorSize = 4;

    /// <summary>Whether call data is for a function.</summary>
    public bool IsDataForFunction(FunctionABI functionABI, string data) => SignatureEncoder.IsDataForSignature(functionABI.Sha3Signature, data);

    /// <summary>Whether revert data is an error.</summary>
    public bool IsDataForError(ErrorABI errorABI, string data) => SignatureEncoder.IsDataForSignature(errorABI.Sha3Signature, data);

    /// <summary>The parameters of call data.</summary>
    public List<ParameterOutput> DecodeInput(FunctionABI functionABI, string data) => DecodeFunctionInput(functionABI.Sha3Signature, data, functionABI.InputParameters);

    /// <summary>The parameters of revert data.</summary>
    public List<ParameterOutput> DecodeError(ErrorABI errorABI, string data) => DecodeFunctionInput(errorABI.Sha3Signature, data, errorABI.InputParameters);

    /// <summary>The parameters of call data; null where it is for another function.</summary>
    public List<ParameterOutput> DecodeFunctionInput(string sha3Signature, string data, params Parameter[] parameters) =>
        SignatureEncoder.IsDataForSignature(sha3Signature, data) ? DecodeDefaultData(Behind(data), parameters) : null;

    /// <summary>A message read from call data; the default where it is for another function.</summary>
    public T DecodeFunctionInput<T>(string sha3Signature, string data) where T : new() => DecodeFunctionInput(new T(), sha3Signature, data);

    /// <summary>A message read from call data; the default where it is for another function.</summary>
    public T DecodeFunctionInput<T>(T functionInput, string sha3Signature, string data) =>
        SignatureEncoder.IsDataForSignature(sha3Signature, data) ? Into(functionInput, Behind(data)) : default;

    /// <summary>An error read from revert data; the default where it is another.</summary>
    public TError DecodeFunctionCustomError<TError>(TError error, string signature, string encodedErrorData) => DecodeFunctionInput(error, signature, encodedErrorData);

    /// <summary>The error of a reason; null where the data is another error.</summary>
    public ErrorFunction DecodeFunctionError(string output) => ErrorFunction.IsErrorData(output) ? Into(new ErrorFunction(), Behind(output)) : null;

    /// <summary>The reason; null where the data is another error.</summary>
    public string DecodeFunctionErrorMessage(string output) => DecodeFunctionError(output)?.Message;

    /// <summary>Throws where the data is the error of a reason.</summary>
    /// <exception cref="SmartContractRevertException">It is.</exception>
    public void ThrowIfErrorOnOutput(string output, Exception innerException = null)
    {
        if (DecodeFunctionErrorMessage(output) is { } reason)
        {
            throw new SmartContractRevertException(reason, output, innerException);
        }
    }

    /// <summary>The outputs as a class; null where there are none.</summary>
    public T DecodeFunctionOutput<T>(string output) where T : new() => output is null or "0x" ? default : DecodeFunctionOutput(new T(), output);

    /// <summary>The outputs as a class; null where there are none.</summary>
    public T DecodeFunctionOutput<T>(T functionOutputResult, string output)
    {
        if (output is null or "0x")
        {
            return default;
        }

        ThrowIfErrorOnOutput(output);
        return Into(functionOutputResult, output.HexToByteArray());
    }

    /// <summary>The first output; the default where there is none.</summary>
    public T DecodeSimpleTypeOutput<T>(Parameter outputParameter, string output)
    {
        if (output is null or "0x")
        {
            return default;
        }

        ThrowIfErrorOnOutput(output);
        ABIType type = outputParameter.ABIType;
        AttributedProperty.InitTuples(type, typeof(T));
        var reader = new AbiReader(output.HexToByteArray());
        return (T)type.DecodeAt(reader, type.IsDynamic() ? reader.Follow(0, 0) : 0, typeof(T));
    }

    private static byte[] Behind(string data) => data.HexToByteArray()[SelectorSize..];

    private static T Into<T>(T instance, byte[] data) => (T)DecodeInto(data, instance, AttributedProperty.Of(instance.GetType()));
}
