using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>What legacy transactions with and without a chain id share.</summary>
public abstract class SignedLegacyTransaction : SignedTransaction
{
    /// <summary>Elements without a signature.</summary>
    public const int NUMBER_ENCODING_ELEMENTS = 6;

    /// <summary>20 gwei.</summary>
    public static readonly BigInteger DEFAULT_GAS_PRICE = BigInteger.Parse("20000000000");

    /// <summary>Of a plain transfer.</summary>
    public static readonly BigInteger DEFAULT_GAS_LIMIT = 21_000;

    private readonly byte[][] _elements;

    private protected SignedLegacyTransaction(string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string data) =>
        _elements =
        [
            nonce.ToBytesForRLPEncoding(), gasPrice.ToBytesForRLPEncoding(), gasLimit.ToBytesForRLPEncoding(), Bytes(to), amount.ToBytesForRLPEncoding(), Bytes(data),
        ];

    private protected SignedLegacyTransaction(RLPCollection decoded)
    {
        _elements = [.. decoded.Take(NUMBER_ENCODING_ELEMENTS).Select(element => element.RLPData ?? [])];
        if (decoded.Count > NUMBER_ENCODING_ELEMENTS)
        {
            Signature = new Signature(decoded[7].RLPData ?? [], decoded[8].RLPData ?? [], decoded[6].RLPData ?? []);
        }
    }

    /// <summary>Big-endian, without leading zeros.</summary>
    public byte[] Nonce => _elements[0];

    /// <summary>Wei for a unit of gas.</summary>
    public byte[] GasPrice => _elements[1];

    /// <summary>Units of gas at most.</summary>
    public byte[] GasLimit => _elements[2];

    /// <summary>20 bytes; none for a creation.</summary>
    public byte[] ReceiveAddress => _elements[3];

    /// <summary>Wei.</summary>
    public byte[] Value => _elements[4];

    /// <summary>Call data or creation code.</summary>
    public byte[] Data => _elements[5];

    private protected virtual byte[][] SigningTail => [];

    /// <inheritdoc/>
    public override byte[] GetRLPEncodedRaw() => Encode(SigningTail);

    /// <inheritdoc/>
    public override byte[] GetRLPEncoded() => Signature is null
        ? GetRLPEncodedRaw()
        : Encode([Signature.V, Signature.R.TrimZeroBytes(), Signature.S.TrimZeroBytes()]);

    /// <inheritdoc/>
    public override void SetSignature(ISignature signature) => Signature = signature;

    private static byte[] Bytes(string hex) => string.IsNullOrEmpty(hex) ? [] : hex.HexToByteArray();

    private byte[] Encode(byte[][] tail) => RLP.RLP.EncodeList([.. _elements.Concat(tail).Select(RLP.RLP.EncodeElement)]);
}
