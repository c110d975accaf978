using System.Text;

namespace DefiPay.Crypto.Tests;

public class PasswordTests
{
    /// <summary>RFC 7914, section 12.</summary>
    [Theory]
    [InlineData("", "", 16, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")]
    [InlineData("password", "NaCl", 1024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")]
    public void Scrypt_PublishedVector_GivesItsKey(string password, string salt, int n, int r, int p, string key) =>
        Assert.Equal(key, Convert.ToHexStringLower(Scrypt.DeriveKey(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(salt), n, r, p, 64)));

    /// <summary>What is written out here gives what the library gives wherever that takes the costs.</summary>
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1024, 1, 3)]
    [InlineData(256, 2, 1)]
    [InlineData(64, 3, 2)]
    [InlineData(128, 8, 2)]
    public void ScryptMix_AnyCosts_GiveWhatTheLibraryGives(int n, int r, int p) =>
        Assert.Equal(Scrypt.DeriveKey("a password"u8, "some salt"u8, n, r, p, 40), ScryptMix.DeriveKey("a password"u8, "some salt"u8, n, r, p, 40));

    [Theory]
    [InlineData(0, 8, 1, 32)]
    [InlineData(1000, 8, 1, 32)]
    [InlineData(1 << 30, 8, 1, 32)]
    [InlineData(1024, int.MaxValue, 1, 32)]
    [InlineData(2, 1, int.MaxValue, 32)]
    [InlineData(1024, 8, 0, 32)]
    [InlineData(1024, 8, 1, int.MaxValue)]
    public void Scrypt_HostileParameters_AreRefusedBeforeAnyWork(int n, int r, int p, int keySize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scrypt.DeriveKey([1], [2], n, r, p, keySize));

    /// <summary>RFC 7914, section 11.</summary>
    [Fact]
    public void Pbkdf2_PublishedVector_GivesItsKey() =>
        Assert.Equal(
            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
            Convert.ToHexStringLower(Pbkdf2.DeriveKey("Password"u8, "NaCl"u8, 80_000, 64)));

    [Theory]
    [InlineData(0, 32)]
    [InlineData(int.MaxValue, 32)]
    [InlineData(1, 0)]
    public void Pbkdf2_HostileParameters_AreRefused(int rounds, int keySize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pbkdf2.DeriveKey([1], [2], rounds, keySize));

    /// <summary>NIST SP 800-38A, F.5.1: the second block shows that the counter carries.</summary>
    [Fact]
    public void AesCounter_PublishedVector_GivesItsBytesAndBack()
    {
        byte[] key = Convert.FromHexString("2b7e151628aed2a6abf7158809cf4f3c");
        byte[] counter = Convert.FromHexString("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
        byte[] plain = Convert.FromHexString("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");

        byte[] hidden = AesCounter.Transform(key, counter, plain);

        Assert.Equal("874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff", Convert.ToHexStringLower(hidden));
        Assert.Equal(plain, AesCounter.Transform(key, counter, hidden));
        Assert.Throws<ArgumentException>(() => AesCounter.Transform(key, [1], plain));
    }
}
