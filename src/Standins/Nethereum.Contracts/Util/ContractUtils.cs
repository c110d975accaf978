using System.Numerics;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Util;

/// <summary>Addresses of contracts before they are there.</summary>
public static class ContractUtils
{
    private const int AddressSize = 20;
    private const int WordSize = 32;

    /// <summary>The address of a contract that an account creates with a transaction of that number.</summary>
    public static string CalculateContractAddress(string address, BigInteger nonce) =>
        Last20(RLP.RLP.EncodeList(RLP.RLP.EncodeElement(Bytes(address, AddressSize, nameof(address))), RLP.RLP.EncodeElement(nonce.ToBytesForRLPEncoding())));

    /// <summary>The address of a contract that another creates with a salt (https://eips.ethereum.org/EIPS/eip-1014).</summary>
    public static string CalculateCreate2Address(string address, string saltHex, string byteCodeHex) =>
        CalculateCreate2AddressUsingByteCodeHash(address, saltHex, Keccak256.Hash(byteCodeHex.HexToByteArray()).ToHex());

    /// <summary>The same, where only the hash of the creation code is known.</summary>
    public static string CalculateCreate2AddressUsingByteCodeHash(string address, string saltHex, string byteCodeHexHash) => Last20(
    [
        0xff,
        .. Bytes(address, AddressSize, nameof(address)),
        .. Bytes(saltHex, WordSize, nameof(saltHex)),
        .. Bytes(byteCodeHexHash, WordSize, nameof(byteCodeHexHash)),
    ]);

    private static string Last20(byte[] preimage) => AddressUtil.Current.ConvertToChecksumAddress(Keccak256.Hash(preimage));

    private static byte[] Bytes(string hex, int size, string name)
    {
        byte[] bytes = hex.HexToByteArray();
        return bytes.Length == size ? bytes : throw new ArgumentException($"Expected {size} bytes, was {bytes.Length}", name);
    }
}
