using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Encodes call data: a selector and parameters, as hex with 0x.</summary>
public class FunctionCallEncoder : ParametersEncoder
{
    /// <summary>Call data of a message.</summary>
    public string EncodeRequest(object functionInput, Type functionInputType, string sha3Signature) =>
        EncodeRequest(sha3Signature, EncodeParametersFromTypeAttributes(functionInputType, functionInput).ToHex());

    /// <summary>Call data of a message.</summary>
    public string EncodeRequest<T>(T functionInput, string sha3Signature) => EncodeRequest(functionInput, typeof(T), sha3Signature);

    /// <summary>Call data of values.</summary>
    public string EncodeRequest(string sha3Signature, Parameter[] parameters, params object[] values) =>
        EncodeRequest(sha3Signature, EncodeParameters(parameters, values).ToHex());

    /// <summary>Call data of parameters that are encoded already.</summary>
    public string EncodeRequest(string sha3Signature, string encodedParameters) => "0x" + sha3Signature.RemoveHexPrefix() + encodedParameters.RemoveHexPrefix();

    /// <summary>Call data without parameters.</summary>
    public string EncodeRequest(string sha3Signature) => EncodeRequest(sha3Signature, "");
}
