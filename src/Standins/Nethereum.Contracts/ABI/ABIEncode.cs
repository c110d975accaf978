using DefiPay.Crypto;
using Nethereum.ABI.Codec;
using Nethereum.ABI.FunctionEncoding;

namespace Nethereum.ABI;

/// <summary>What <c>abi.encode</c> and <c>abi.encodePacked</c> give, and the hashes of it. Packed values have no borders: two lists may look alike.</summary>
public class ABIEncode
{
    private readonly ParametersEncoder _encoder = new();

    /// <summary>Hash of <see cref="GetABIEncodedPacked(ABIValue[])"/>.</summary>
    public byte[] GetSha3ABIEncodedPacked(params ABIValue[] abiValues) => Keccak256.Hash(GetABIEncodedPacked(abiValues));

    /// <summary>Hash of <see cref="GetABIEncoded(ABIValue[])"/>.</summary>
    public byte[] GetSha3ABIEncoded(params ABIValue[] abiValues) => Keccak256.Hash(GetABIEncoded(abiValues));

    /// <summary>Hash of <see cref="GetABIParamsEncodedPacked"/>.</summary>
    public byte[] GetSha3ABIParamsEncodedPacked<T>(T input) => Keccak256.Hash(GetABIParamsEncodedPacked(input));

    /// <summary>Hash of <see cref="GetABIParamsEncoded"/>.</summary>
    public byte[] GetSha3ABIParamsEncoded<T>(T input) => Keccak256.Hash(GetABIParamsEncoded(input));

    /// <summary>The values one after the other, without padding.</summary>
    public byte[] GetABIEncodedPacked(params ABIValue[] abiValues) => [.. abiValues.SelectMany(value => value.ABIType.EncodePacked(value.Value))];

    /// <summary>The values in words.</summary>
    public byte[] GetABIEncoded(params ABIValue[] abiValues) =>
        _encoder.EncodeAbiTypes([.. abiValues.Select(value => value.ABIType)], [.. abiValues.Select(value => value.Value)]);

    /// <summary>The attributed properties one after the other, without padding.</summary>
    public byte[] GetABIParamsEncodedPacked<T>(T input) =>
        [.. AttributedProperty.Of(typeof(T)).SelectMany(property => property.Parameter.ABIType.EncodePacked(property.Property.GetValue(input)))];

    /// <summary>The attributed properties in words.</summary>
    public byte[] GetABIParamsEncoded<T>(T input) => _encoder.EncodeParametersFromTypeAttributes(typeof(T), input);
}
