using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC.Multiplier;

namespace DefiPay.Crypto.Curve;

/// <summary>The curve by a managed library: everywhere available, slower, and not hardened against timing.</summary>
internal sealed class ManagedSecp256k1 : ISecp256k1
{
    private static readonly ECDomainParameters Domain = CreateDomain();

    public byte[] GetPublicKey(ReadOnlySpan<byte> privateKey) =>
        new FixedPointCombMultiplier().Multiply(Domain.G, Number(privateKey)).Normalize().GetEncoded(compressed: true);

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
