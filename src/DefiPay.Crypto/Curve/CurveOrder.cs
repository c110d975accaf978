using System.Numerics;

namespace DefiPay.Crypto.Curve;

/// <summary>The number of points of secp256k1, which bounds private keys and both halves of a signature.</summary>
internal static class CurveOrder
{
    public const int ScalarSize = 32;

    public static BigInteger Value { get; } =
        new(Convert.FromHexString("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141"), isUnsigned: true, isBigEndian: true);

    /// <summary>A signature's s and its negative both verify; only the one up to here is accepted.</summary>
    public static BigInteger Half { get; } = Value >> 1;

    /// <summary>Whether the bytes are a number from 1 to the order less one.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ScalarSize)
        {
            return false;
        }

        var number = Read(bytes);
        return !number.IsZero && number < Value;
    }

    public static BigInteger Read(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    public static void Write(BigInteger number, Span<byte> destination)
    {
        destination.Clear();
        var size = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(destination[(ScalarSize - size)..], out _, isUnsigned: true, isBigEndian: true);
    }
}
