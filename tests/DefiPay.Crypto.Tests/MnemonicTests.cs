using System.Text;

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

    /// <summary>Words and seeds of the npm package bip39, for the entropy 7f… and the passphrase TREZOR; the first Japanese one is of bip32JP's vectors.</summary>
    [Theory]
    [InlineData(Bip39Language.Japanese, "00", "㍍ガバヴァぱばぐゞちぢ十人十色", "あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あおぞら", "a262d6fb6122ecf45be09c50492b31f92e9beb7d9a845987a02cefda57a15f9c467a17872029a9e92299b5cbdf306e3a0ee620245cbd508959b6cb7ca637bd55")]
    [InlineData(Bip39Language.Japanese, "7f", "TREZOR", "そつう　れきだい　ほんやく　わかす　りくつ　ばいか　ろせん　やちん　そつう　れきだい　ほんやく　わかめ", "9d269b22155b3c915b09abfefd4e1104573c528f6977cde89c6a68152c3c714dc6c7e0e62f221c322f3f76e4d0bcca66c06e3d2f6a8d70d612c87dd6dee63976")]
    [InlineData(Bip39Language.Spanish, "7f", "TREZOR", "ligero vista talar yogur venta queso yacer trozo ligero vista talar zafiro", "1580aa5d5d67057b3a0a12253c283b93921851555529d0bbe9634349d641029216f791ddce3527819d44d833a0df3500b15fd8ba4cae7ca24e1464b9167de633")]
    [InlineData(Bip39Language.ChineseSimplified, "7f", "TREZOR", "枪 疫 霉 尝 俩 闹 饿 贤 枪 疫 霉 卿", "816a69d6866891b246b4d33f54d6d2be624470141754396205d039bdd8003949fec4340253dde4c8e11437a181ad992f56d5b976eb9fbe48f4c5e5fec60a27e1")]
    [InlineData(Bip39Language.ChineseTraditional, "7f", "TREZOR", "槍 疫 黴 嘗 倆 鬧 餓 賢 槍 疫 黴 卿", "f38af46f6bc3222b0f5aa14dd5b8b506e51131510f2450ec9fb52c28617cfa59d436055fe542e25dfa01415639d2171e41796f169f8bbc18516941dfdee8fb72")]
    [InlineData(Bip39Language.French, "7f", "TREZOR", "implorer visage sonnette voyage véloce pourpre volaille tribunal implorer visage sonnette voyelle", "ab9180b7dfdde74e5cf8781e5692e2c0b55afa8bc1987fa8e14e3fb83c88b195c53e9f939f8febc33d2958f5fcd8add57843cb318d8886130ef9c9879c826357")]
    public void OtherLanguages_OfKnownEntropy_HaveTheKnownWordsAndSeed(Bip39Language language, string eachByte, string passphrase, string words, string seed)
    {
        string entropy = string.Concat(Enumerable.Repeat(eachByte, 16));
        string canonical = words.Normalize(NormalizationForm.FormKD).Replace(' ', language == Bip39Language.Japanese ? '\u3000' : ' ');

        Assert.Equal(canonical, Bip39.FromEntropy(Convert.FromHexString(entropy), language));
        Assert.Equal(entropy, Convert.ToHexStringLower(Bip39.TryGetEntropy(canonical, language)!));
        Assert.Equal(seed, Convert.ToHexStringLower(Bip39.ToSeed(words, passphrase)));
        Assert.Equal(canonical, Bip39.TryRead($"  {words.Normalize(NormalizationForm.FormC).Replace(" ", " \t")} "));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Generate_InAnyLanguage_IsReadAgain(Bip39Language language)
    {
        string mnemonic = Bip39.Generate(24, language);

        Assert.Equal(mnemonic, Bip39.TryRead(mnemonic));
        Assert.NotNull(Bip39.TryGetEntropy(mnemonic, language));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon vista")]
    [InlineData("枪 疫 霉 尝 俩 闹 饿 贤 枪 疫 霉 霉")]
    public void TryRead_OfNoMnemonic_IsNull(string text) => Assert.Null(Bip39.TryRead(text));

    public static TheoryData<Bip39Language> Languages() => [.. Enum.GetValues<Bip39Language>()];
}
