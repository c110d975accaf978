using System.Text;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Util;

/// <summary>Keccak-256, the hash of Ethereum (not the later SHA3-256).</summary>
public class Sha3Keccack
{
    /// <summary>One for everybody; it has no state.</summary>
    public static Sha3Keccack Current { get; } = new();

    /// <summary>Hash of the text in UTF-8, as hex without 0x.</summary>
    public string CalculateHash(string value) => CalculateHashAsBytes(value).ToHex();

    /// <summary>Hash of the joined bytes of hex texts, as hex without 0x.</summary>
    public string CalculateHashFromHex(params string[] hexValues) => CalculateHash(hexValues.SelectMany(hex => hex.HexToByteArray()).ToArray()).ToHex();

    /// <summary>Hash of the bytes.</summary>
    public byte[] CalculateHash(byte[] value) => Keccak256.Hash(value);

    /// <summary>Hash of the text in UTF-8.</summary>
    public byte[] CalculateHashAsBytes(string value) => Keccak256.Hash(Encoding.UTF8.GetBytes(value));
}
