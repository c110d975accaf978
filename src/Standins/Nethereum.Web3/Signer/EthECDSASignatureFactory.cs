using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signatures from their parts.</summary>
public static class EthECDSASignatureFactory
{
    private const int PartSize = 32;

    /// <summary>Without v.</summary>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s) => FromComponents(r, s, (byte[])null);

    /// <summary>With v.</summary>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s, byte v) => FromComponents(r, s, [v]);

    /// <summary>With v.</summary>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s, byte[] v) => new(EthECDSASignature.Padded(r), EthECDSASignature.Padded(s), v);

    /// <summary>r and s one after the other.</summary>
    public static EthECDSASignature FromComponents(byte[] rs) => FromComponents(rs[..PartSize], rs[PartSize..(2 * PartSize)]);

    /// <summary>That of a transaction.</summary>
    public static EthECDSASignature FromSignature(ISignature signature) => FromComponents(signature.R, signature.S, signature.V);

    /// <summary>That of a transaction.</summary>
    public static EthECDSASignature ToEthECDSASignature(this ISignature signature) => FromSignature(signature);

    /// <summary>65 bytes as hex: r, s, v (0 and 1 count as 27 and 28).</summary>
    public static EthECDSASignature ExtractECDSASignature(string signature)
    {
        byte[] bytes = signature.HexToByteArray();
        if (bytes.Length <= 2 * PartSize)
        {
            throw new FormatException($"A signature has 65 bytes, not {bytes.Length}");
        }

        byte v = bytes[2 * PartSize];
        return FromComponents(bytes[..PartSize], bytes[PartSize..(2 * PartSize)], v is 0 or 1 ? (byte)(v + 27) : v);
    }
}
