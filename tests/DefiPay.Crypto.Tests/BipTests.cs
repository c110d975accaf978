namespace DefiPay.Crypto.Tests;

public class BipTests
{
    private const string Abandon = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

    [Fact]
    public void ToSeed_KnownWordsWithPassphrase_GiveTheKnownSeed() =>
        Assert.Equal(
            "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04",
            Convert.ToHexStringLower(Bip39.ToSeed(Abandon, "TREZOR")));

    [Theory]
    [InlineData("")]
    [InlineData("abandon about")]
    [InlineData(Abandon + " ")]
    [InlineData(Abandon + " secretword")]
    public void ToSeed_OtherNumberOfWords_IsRefusedWithoutRepeatingThem(string mnemonic)
    {
        var exception = Assert.Throws<ArgumentException>(() => Bip39.ToSeed(mnemonic));

        Assert.DoesNotContain("abandon", exception.Message);
    }

    /// <summary>The first published test vector of BIP-32, along its whole chain.</summary>
    [Theory]
    [InlineData("m", "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35")]
    [InlineData("m/0'", "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea")]
    [InlineData("m/0'/1", "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368")]
    [InlineData("m/0'/1/2'", "cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca")]
    [InlineData("m/0'/1/2'/2", "0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4")]
    [InlineData("m/0'/1/2'/2/1000000000", "471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8")]
    public void Derive_PublishedVector_GivesItsKeys(string path, string privateKey)
    {
        var node = Bip32.Derive(Convert.FromHexString("000102030405060708090a0b0c0d0e0f"), path);

        Assert.Equal(privateKey, Convert.ToHexStringLower(node.PrivateKey));
        Assert.Equal(path.Count(character => character == '/'), node.Depth);
    }

    [Fact]
    public void Derive_WellKnownMnemonic_GivesTheKnownPublicKey()
    {
        var node = Bip32.Derive(Bip39.ToSeed("test test test test test test test test test test test junk"), "m/44'/400'/0'/0/0");

        Assert.Equal("02d4b8d97f6deb8a7f91b819143831049b73e331b4fabceb37c332657abc90b4f3", Convert.ToHexStringLower(node.PublicKey));
        Assert.Equal("40531e825eecaa7180473291565d79a2f2db5028", Convert.ToHexStringLower(Hash160.Hash(node.PublicKey)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("44'/0")]
    [InlineData("m/")]
    [InlineData("m/x")]
    [InlineData("m/-1")]
    [InlineData("m/2147483648")]
    [InlineData("m/1''")]
    public void Derive_NoPath_IsRefused(string path) =>
        Assert.Throws<FormatException>(() => Bip32.FromSeed(new byte[16]).Derive(path));

    [Fact]
    public void FromSeed_OtherLength_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Bip32.FromSeed(new byte[15]));
        Assert.Throws<ArgumentException>(() => Bip32.FromSeed(new byte[65]));
    }

    [Fact]
    public void PublicHalf_StepByStep_GivesThePrivateTreesKeys()
    {
        var account = Bip32.Derive(Bip39.ToSeed("test test test test test test test test test test test junk"), "m/44'/400'/0'");
        var known = Bip32Public.Of(account);

        for (uint i = 0; i < 50; i++)
        {
            var expected = account.Child(i % 2).Child(i);
            var derived = known.Child(i % 2).Child(i);
            Assert.Equal(expected.PublicKey, derived.PublicKey);
            Assert.Equal(expected.ChainCode, derived.ChainCode);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => known.Child(Bip32.Hardened));
        Assert.Throws<ArgumentException>(() => new Bip32Public(new byte[33], new byte[32]));
    }
}
