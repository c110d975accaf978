namespace DefiPay.Crypto.Tests;

public class MnemonicTests
{
    private const string Abandon = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

    /// <summary>From the vectors that BIP-39 names (trezor/python-mnemonic, vectors.json, English).</summary>
    [Theory]
    [InlineData("00000000000000000000000000000000", Abandon)]
    [InlineData("7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f", "legal winner thank year wave sausage worth useful legal winner thank yellow")]
    [InlineData("80808080808080808080808080808080", "letter advice cage absurd amount doctor acoustic avoid letter advice cage above")]
    [InlineData("ffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong")]
    [InlineData("000000000000000000000000000000000000000000000000", "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon agent")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo vote")]
    public void FromEntropy_PublishedVector_GivesItsWordsAndBack(string entropy, string words)
    {
        Assert.Equal(words, Bip39.FromEntropy(Convert.FromHexString(entropy)));
        Assert.Equal(entropy, Convert.ToHexStringLower(Bip39.TryGetEntropy(words)!));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(24)]
    public void Generate_AnyNumberOfWords_IsValidAndNeverTheSame(int wordCount)
    {
        string mnemonic = Bip39.Generate(wordCount);

        Assert.Equal(wordCount, mnemonic.Split(' ').Length);
        Assert.True(Bip39.IsValid(mnemonic));
        Assert.NotEqual(mnemonic, Bip39.Generate(wordCount));
        Assert.Equal(mnemonic, Bip39.FromEntropy(Bip39.TryGetEntropy(mnemonic)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abandon")]
    [InlineData("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon")]
    [InlineData("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon nonsense")]
    [InlineData("Abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about")]
    [InlineData(Abandon + " ")]
    public void IsValid_WrongWordOrChecksum_IsFalse(string mnemonic) => Assert.False(Bip39.IsValid(mnemonic));

    [Fact]
    public void Generate_OtherNumberOfWords_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bip39.Generate(13));
        Assert.Throws<ArgumentException>(() => Bip39.FromEntropy(new byte[17]));
    }
}
