using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Math.EC.Multiplier;

namespace DefiPay.Crypto.Curve;

/// <summary>The curve by a managed library: everywhere available, slower, and not hardened against timing.</summary>
internal sealed class ManagedSecp256k1 : ISecp256k1
{
    private static readonly ECDomainParameters Domain = CreateDomain();

    public byte[] GetPublicKey(ReadOnlySpan<byte> privateKey) =>
        new FixedPointCombMultiplier().Multiply(Domain.G, Number(privateKey)).Normalize().GetEncoded(compressed: true);

    /// <summary>The sum of two points, compressed; null where it is infinity.</summary>
    /// <exception cref="ArgumentException">One of them is no compressed point of the curve.</exception>
    public static byte[]? Add(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var sum = Domain.Curve.DecodePoint(left.ToArray()).Add(Domain.Curve.DecodePoint(right.ToArray())).Normalize();
        return sum.IsInfinity ? null : sum.GetEncoded(compressed: true);
    }

    public byte[] Sign(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(forSigning: true, new ECPrivateKeyParameters(Number(privateKey), Domain));
        var signature = signer.GenerateSignature(digest.ToArray());
        var s = signature[1].CompareTo(Domain.N.ShiftRight(1)) > 0 ? Domain.N.Subtract(signature[1]) : signature[1];

        var compact = new byte[2 * CurveOrder.ScalarSize];
        Write(signature[0], compact.AsSpan(0, CurveOrder.ScalarSize));
        Write(s, compact.AsSpan(CurveOrder.ScalarSize));
        return compact;
    }

    public bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, ReadOnlySpan<byte> publicKey)
    {
        ECPublicKeyParameters key;
        try
        {
            key = new ECPublicKeyParameters(Domain.Curve.DecodePoint(publicKey.ToArray()), Domain);
        }
        catch (Exception exception) when (exception is ArgumentException or ArithmeticException)
        {
            // The library says by exceptions that a key is no point of the curve.
            return false;
        }

        var signer = new ECDsaSigner();
        signer.Init(forSigning: false, key);
        return signer.VerifySignature(
            digest.ToArray(), Number(compactSignature[..CurveOrder.ScalarSize]), Number(compactSignature[CurveOrder.ScalarSize..]));
    }

    public byte[] SignRecoverable(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        var compact = Sign(digest, privateKey);
        var key = GetPublicKey(privateKey);
        for (byte recoveryId = 0; recoveryId < 4; recoveryId++)
        {
            if (RecoverPoint(digest, compact, recoveryId)?.GetEncoded(true).AsSpan().SequenceEqual(key) == true)
            {
                return [.. compact, recoveryId];
            }
        }

        throw new System.Security.Cryptography.CryptographicException("A signature recovers to no key.");
    }

    public byte[]? Recover(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, int recoveryId) =>
        RecoverPoint(digest, compactSignature, recoveryId)?.GetEncoded(false);

    // SEC 1, 4.1.6: the signature's r is the x of a point R modulo the order; the key is (sR - eG) / r.
    private static ECPoint? RecoverPoint(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, int recoveryId)
    {
        var (r, s) = (Number(compactSignature[..CurveOrder.ScalarSize]), Number(compactSignature[CurveOrder.ScalarSize..]));
        var x = recoveryId >= 2 ? r.Add(Domain.N) : r;
        if (x.CompareTo(Domain.Curve.Field.Characteristic) >= 0)
        {
            return null;
        }

        var encoded = new byte[1 + CurveOrder.ScalarSize];
        encoded[0] = (byte)(2 + (recoveryId & 1));
        Write(x, encoded.AsSpan(1));
        ECPoint point;
        try
        {
            point = Domain.Curve.DecodePoint(encoded);
        }
        catch (Exception exception) when (exception is ArgumentException or ArithmeticException)
        {
            // No point of the curve has this x.
            return null;
        }

        var inverse = r.ModInverse(Domain.N);
        var key = ECAlgorithms.SumOfTwoMultiplies(
            Domain.G, Number(digest).Negate().Multiply(inverse).Mod(Domain.N), point, s.Multiply(inverse).Mod(Domain.N)).Normalize();
        return key.IsInfinity ? null : key;
    }

    private static ECDomainParameters CreateDomain()
    {
        var curve = SecNamedCurves.GetByName("secp256k1");
        return new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H);
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(1, bytes.ToArray());

    private static void Write(BigInteger number, Span<byte> destination)
    {
        var bytes = number.ToByteArrayUnsigned();
        bytes.CopyTo(destination[(destination.Length - bytes.Length)..]);
    }
}
