using System.Text;
using DefiPay.Crypto;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Signatures of functions, events and errors, and their hashes (https://docs.soliditylang.org/en/latest/abi-spec.html#function-selector).</summary>
public class SignatureEncoder
{
    private const int SelectorDigits = 8;

    /// <summary>Lower-case digits without a prefix, for comparing.</summary>
    public static string ConvertToStringKey(string signature) => signature.RemoveHexPrefix().ToLowerInvariant();

    /// <summary>Whether call data begins with a selector.</summary>
    public static bool IsDataForSignature(string sha3Signature, string data) =>
        ValiInputDataSignature(data) && AreSignaturesTheSame(GetSignatureFromData(data), sha3Signature);

    /// <summary>Whether two spellings are one signature.</summary>
    public static bool AreSignaturesTheSame(string sha3Signature, string otherSignature) => ConvertToStringKey(sha3Signature) == ConvertToStringKey(otherSignature);

    /// <summary>Whether it has the length of a selector.</summary>
    public static bool ValiSignatureLengthFunction(string sha3Signature) => sha3Signature.RemoveHexPrefix().Length == SelectorDigits;

    /// <summary>The selector of call data, with 0x.</summary>
    public static string GetSignatureFromData(string data) => "0x" + data.RemoveHexPrefix()[..SelectorDigits];

    /// <summary>Whether call data is long enough to hold a selector.</summary>
    public static bool ValiInputDataSignature(string data) => data is not null && data.RemoveHexPrefix().Length >= SelectorDigits;

    /// <summary>The hash of a signature, as hex without 0x.</summary>
    public string GenerateSha3Signature(string name, Parameter[] parameters) => Keccak256.Hash(Encoding.UTF8.GetBytes(GenerateSignature(name, parameters))).ToHex();

    /// <summary>The first bytes of that hash.</summary>
    public string GenerateSha3Signature(string name, Parameter[] parameters, int numberOfFirstBytes) => GenerateSha3Signature(name, parameters)[..(numberOfFirstBytes * 2)];

    /// <summary>Name and types: <c>transfer(address,uint256)</c>.</summary>
    public virtual string GenerateSignature(string name, Parameter[] parameters) => name + GenerateParametersSignature(parameters);

    /// <summary>The types in parentheses.</summary>
    public virtual string GenerateParametersSignature(Parameter[] parameters) =>
        $"({string.Join(",", (parameters ?? []).OrderBy(parameter => parameter.Order).Select(GenerateParameteSignature))})";

    /// <summary>The canonical type of one parameter.</summary>
    public virtual string GenerateParameteSignature(Parameter parameter) => parameter.ABIType.CanonicalName;
}
