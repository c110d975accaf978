using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Crypto.Curve;

/// <summary>
/// Signatures in DER as Bitcoin demands them (BIP-66), and with the lower s (BIP-146), so that nobody but the signer can change a
/// signed transaction's bytes and both libraries give the same verdict.
/// </summary>
internal static class DerSignature
{
    private const byte SequenceTag = 0x30;
    private const byte IntegerTag = 0x02;
    private const int HeaderSize = 2;

    public static byte[] Encode(ReadOnlySpan<byte> compact)
    {
        var (r, s) = (EncodeInteger(compact[..CurveOrder.ScalarSize]), EncodeInteger(compact[CurveOrder.ScalarSize..]));
        return [SequenceTag, (byte)(r.Length + s.Length), .. r, .. s];
    }

    public static bool TryDecode(ReadOnlySpan<byte> der, [NotNullWhen(true)] out byte[]? compact) => TryDecode(der, out compact, out var hasLowS) && hasLowS;

    /// <summary>Reads a signature with either s; what comes out has the lower one.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> der, [NotNullWhen(true)] out byte[]? compact, out bool hasLowS)
    {
        compact = new byte[2 * CurveOrder.ScalarSize];
        var isValid = der is [SequenceTag, var length, ..]
            && length == der.Length - HeaderSize
            && TryReadInteger(der[HeaderSize..], compact.AsSpan(0, CurveOrder.ScalarSize), out var rest)
            && TryReadInteger(rest, compact.AsSpan(CurveOrder.ScalarSize), out rest)
            && rest.IsEmpty
            && CurveOrder.IsScalar(compact.AsSpan(0, CurveOrder.ScalarSize))
            && CurveOrder.IsScalar(compact.AsSpan(CurveOrder.ScalarSize));
        hasLowS = isValid && CurveOrder.Read(compact.AsSpan(CurveOrder.ScalarSize)) <= CurveOrder.Half;
        if (isValid && !hasLowS)
        {
            CurveOrder.Write(CurveOrder.Value - CurveOrder.Read(compact.AsSpan(CurveOrder.ScalarSize)), compact.AsSpan(CurveOrder.ScalarSize));
        }

        compact = isValid ? compact : null;
        return isValid;
    }

    private static byte[] EncodeInteger(ReadOnlySpan<byte> number)
    {
        var digits = number.TrimStart((byte)0);
        return digits is [>= 0x80, ..]
            ? [IntegerTag, (byte)(digits.Length + 1), 0, .. digits]
            : [IntegerTag, (byte)digits.Length, .. digits];
    }

    private static bool TryReadInteger(ReadOnlySpan<byte> der, Span<byte> destination, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (der is not [IntegerTag, > 0 and var length, ..] || der.Length < HeaderSize + length)
        {
            return false;
        }

        var digits = der.Slice(HeaderSize, length);
        rest = der[(HeaderSize + length)..];
        if (digits is [>= 0x80, ..] or [0, < 0x80, ..] or [0])
        {
            return false;
        }

        digits = digits.TrimStart((byte)0);
        if (digits.Length > destination.Length)
        {
            return false;
        }

        digits.CopyTo(destination[(destination.Length - digits.Length)..]);
        return true;
    }
}
