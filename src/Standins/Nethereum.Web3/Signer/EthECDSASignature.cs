using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>A signature: r, s and, where it is known, v.</summary>
public class EthECDSASignature : ISignature
{
    private const int Size = 32;
    private static readonly BigInteger HalfOrder = BigInteger.Parse("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0", System.Globalization.NumberStyles.HexNumber, null);

    /// <summary>A signature of these numbers.</summary>
    public EthECDSASignature(BigInteger r, BigInteger s, byte[] v) : this(Padded(r.ToByteArray(isUnsigned: true, isBigEndian: true)), Padded(s.ToByteArray(isUnsigned: true, isBigEndian: true)), v)
    {
    }

    internal EthECDSASignature(byte[] r, byte[] s, byte[] v)
    {
        R = r;
        S = s;
        V = v;
    }

    /// <inheritdoc/>
    public byte[] R { get; }

    /// <inheritdoc/>
    public byte[] S { get; }

    /// <inheritdoc/>
    public byte[] V { get; set; }

    /// <summary>Whether s is the lower of the two that would do (EIP-2).</summary>
    public bool IsLowS => new BigInteger(S, isUnsigned: true, isBigEndian: true) <= HalfOrder;

    /// <summary>r, s and v as hex with 0x: 65 bytes where v has one.</summary>
    public static string CreateStringSignature(EthECDSASignature signature) =>
        "0x" + Padded(signature.R).ToHex() + Padded(signature.S).ToHex() + signature.V.ToHex();

    internal static byte[] Padded(byte[] value) => value.Length >= Size ? value[^Size..] : [.. new byte[Size - value.Length], .. value];
}
