using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Encodes creation code with the constructor's parameters behind it, as hex with 0x.</summary>
public class ConstructorCallEncoder : ParametersEncoder
{
    /// <summary>Creation code of a message.</summary>
    public string EncodeRequest<T>(T constructorInput, string contractByteCode) =>
        EncodeRequest(contractByteCode, EncodeParametersFromTypeAttributes(typeof(T), constructorInput).ToHex());

    /// <summary>Creation code of values.</summary>
    public string EncodeRequest(string contractByteCode, Parameter[] parameters, params object[] values) =>
        EncodeRequest(contractByteCode, EncodeParameters(parameters, values).ToHex());

    /// <summary>Creation code of parameters that are encoded already.</summary>
    public string EncodeRequest(string contractByteCode, string encodedParameters) => "0x" + contractByteCode.RemoveHexPrefix() + encodedParameters.RemoveHexPrefix();
}
