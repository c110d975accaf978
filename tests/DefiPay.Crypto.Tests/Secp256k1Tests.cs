using System.Security.Cryptography;
using DefiPay.Crypto.Curve;

namespace DefiPay.Crypto.Tests;

/// <summary>The same vectors for both libraries; the native one is tested where the system has it.</summary>
public class Secp256k1Tests
{
    private static readonly ISecp256k1[] Implementations = NativeSecp256k1.TryLoad() is { } native
        ? [new ManagedSecp256k1(), native]
        : [new ManagedSecp256k1()];

    /// <summary>Private key, digest as text to hash, and the deterministic signature that other implementations publish.</summary>
    public static TheoryData<string, string, string> KnownSignatures => new()
    {
        {
            "0000000000000000000000000000000000000000000000000000000000000001", "Satoshi Nakamoto",
            "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8" + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5"
        },
        {
            "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140", "Satoshi Nakamoto",
            "fd567d121db66e382991534ada77a6bd3106f0a1098c231e47993447cd6af2d0" + "6b39cd0eb1bc8603e159ef5c20a5c8ad685a45b06ce9bebed3f153d10d93bed5"
        },
        {
            "0000000000000000000000000000000000000000000000000000000000000001",
            "All those moments will be lost in time, like tears in rain. Time to die...",
            "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b" + "547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21"
        },
    };

    [Theory]
    [MemberData(nameof(KnownSignatures))]
    public void Sign_KnownKeyAndText_GivesTheKnownSignature(string key, string text, string signature)
    {
        var (privateKey, digest) = (Convert.FromHexString(key), SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.All(Implementations, curve => Assert.Equal(signature, Convert.ToHexStringLower(curve.Sign(digest, privateKey))));
        Assert.All(Implementations, curve => Assert.True(curve.Verify(digest, Convert.FromHexString(signature), curve.GetPublicKey(privateKey))));
    }

    [Fact]
    public void Sign_KnownTransactionDigest_GivesTheKnownDer()
    {
        var privateKey = Bip32.Derive(Bip39.ToSeed("test test test test test test test test test test test junk"), "m/44'/400'/0'/0/0").PrivateKey;
        var digest = Convert.FromHexString("b4d9fd8fc808d6e741ccddd31df88952c49db56c7f430e9ee7817759f40dc51c");

        Assert.Equal(
            "3045022100a9d701b731850ae90239ff895a23daff60496b7077615b99f7b2a925ae89bc5002200e73ae90bc6cd986c41b596d43d1659d7e119718a4639336a2b338d207c8ad76",
            Convert.ToHexStringLower(Secp256k1.Sign(digest, privateKey)));
    }

    [Fact]
    public void Implementations_RandomKeysAndDigests_Agree()
    {
        var random = new Random(42);
        for (var i = 0; i < 50; i++)
        {
            var (privateKey, digest) = (new byte[32], new byte[32]);
            random.NextBytes(privateKey);
            random.NextBytes(digest);
            var keys = Implementations.Select(curve => Convert.ToHexString(curve.GetPublicKey(privateKey))).Distinct();
            var signature = Implementations[0].Sign(digest, privateKey);
            var key = Convert.FromHexString(Assert.Single(keys));

            Assert.All(Implementations, curve => Assert.Equal(signature, curve.Sign(digest, privateKey)));
            Assert.All(Implementations, curve => Assert.True(curve.Verify(digest, signature, key)));
            signature[random.Next(64)] ^= (byte)(1 << random.Next(8));
            Assert.All(Implementations, curve => Assert.False(curve.Verify(digest, signature, key)));
        }
    }

    [Fact]
    public void Verify_KeyThatIsNoPoint_IsFalse()
    {
        var noPoint = Convert.FromHexString("02" + "0000000000000000000000000000000000000000000000000000000000000005");
        var signature = Implementations[0].Sign(new byte[32], Convert.FromHexString(new string('1', 64)));

        Assert.All(Implementations, curve => Assert.False(curve.Verify(new byte[32], signature, noPoint)));
        Assert.All(Implementations, curve => Assert.False(curve.Verify(new byte[32], signature, [4, .. new byte[64]])));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")]
    public void GetPublicKey_NoPrivateKey_IsRefusedWithoutNamingIt(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => Secp256k1.GetPublicKey(Convert.FromHexString(key)));

        Assert.DoesNotContain(key, exception.Message);
    }

    [Fact]
    public void Verify_MalformedArguments_AreFalse()
    {
        var (privateKey, digest) = (Convert.FromHexString(new string('1', 64)), new byte[32]);
        var (signature, key) = (Secp256k1.Sign(digest, privateKey), Secp256k1.GetPublicKey(privateKey));

        Assert.True(Secp256k1.Verify(digest, signature, key));
        Assert.False(Secp256k1.Verify(digest.AsSpan(1), signature, key));
        Assert.False(Secp256k1.Verify(digest, [], key));
        Assert.False(Secp256k1.Verify(digest, [.. signature, 0], key));
        Assert.False(Secp256k1.Verify(digest, signature.AsSpan(1), key));
        Assert.False(Secp256k1.Verify(digest, signature, []));
        Assert.False(Secp256k1.Verify(digest, signature, key.AsSpan(1)));
        Assert.False(Secp256k1.Verify(digest, signature, [6, .. key.AsSpan(1)]));
    }

    [Fact]
    public void Verify_HigherOfTheTwoPossibleS_IsFalse()
    {
        var (privateKey, digest) = (Convert.FromHexString(new string('1', 64)), new byte[32]);
        var compact = Implementations[0].Sign(digest, privateKey);
        CurveOrder.Write(CurveOrder.Value - CurveOrder.Read(compact.AsSpan(32)), compact.AsSpan(32));

        Assert.False(Secp256k1.Verify(digest, DerSignature.Encode(compact), Secp256k1.GetPublicKey(privateKey)));
    }

    [Theory]
    [InlineData("3006020101020101", true)]
    [InlineData("300602010102010100", false)]
    [InlineData("3007020101020101", false)]
    [InlineData("300702020001020101", false)]
    [InlineData("3006020181020101", false)]
    [InlineData("3006020100020101", false)]
    [InlineData("3005020002020101", false)]
    [InlineData("30060201010201", false)]
    public void TryDecode_Der_IsStrict(string hex, bool expected) => Assert.Equal(expected, DerSignature.TryDecode(Convert.FromHexString(hex), out _));

    [Fact]
    public void Recover_SignaturesOfManyKeys_GivesTheSignersKeyInBothImplementations()
    {
        for (byte i = 1; i <= 50; i++)
        {
            var (privateKey, digest) = (SHA256.HashData([i]), SHA256.HashData([i, i]));
            var signature = Secp256k1.SignRecoverable(digest, privateKey);
            var compressed = Secp256k1.GetPublicKey(privateKey);

            foreach (var curve in Implementations)
            {
                Assert.Equal(signature, curve.SignRecoverable(digest, privateKey));
                var key = curve.Recover(digest, signature.AsSpan(..64), signature[64]);
                Assert.Equal<byte>(compressed, new byte[] { (byte)(2 + (key![64] & 1)) }.Concat(key.Skip(1).Take(32)));
                Assert.NotEqual(key, curve.Recover(digest, signature.AsSpan(..64), signature[64] ^ 1));
            }
        }
    }

    [Fact]
    public void Recover_WhatIsNoSignature_GivesNoKey()
    {
        var digest = SHA256.HashData([1]);
        var signature = Secp256k1.SignRecoverable(digest, SHA256.HashData([2]));
        Assert.Null(Secp256k1.TryRecoverPublicKey(digest, signature, 0)); // 65 bytes
        Assert.Null(Secp256k1.TryRecoverPublicKey(digest, signature.AsSpan(..64), 4));
        Assert.Null(Secp256k1.TryRecoverPublicKey(digest, new byte[64], 0));
        Assert.Null(Secp256k1.TryRecoverPublicKey(digest.AsSpan(..31), signature.AsSpan(..64), 0));

        // r + n is beyond the field for all but a few r: recovery ids 2 and 3 have no point then.
        Assert.All(Implementations, curve => Assert.Null(curve.Recover(digest, signature.AsSpan(..64), 2)));
    }
}
