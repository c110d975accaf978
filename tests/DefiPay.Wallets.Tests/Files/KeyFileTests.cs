using DefiPay.Stratis;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Files;

namespace DefiPay.Wallets.Tests.Files;

public sealed class KeyFileTests
{
    private const string Password = "testpassword";

    // From the definition of Web3 Secret Storage, version 3; as there, without an address.
    private const string Published = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},"ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256","salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    [Fact]
    public void OpenEvm_PublishedFile_GivesItsAddress() =>
        Assert.Equal("0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b", KeyFile.OpenEvm(Published, Password).Address);

    [Theory]
    [InlineData("262144", "2147483647", "c is 2147483647")]
    [InlineData("262144", "99999999999", "c:")]
    [InlineData("\"dklen\":32", "\"dklen\":1000000000", "dklen")]
    [InlineData("\"version\":3", "\"version\":1", "version")]
    [InlineData("aes-128-ctr", "aes-256-cbc", "cipher")]
    [InlineData("\"pbkdf2\"", "\"md5\"", "kdf")]
    [InlineData("hmac-sha256", "hmac-sha1", "prf")]
    [InlineData("6087dab2f9fdbbfaddc31a909735c1e6", "6087", "iv")]
    [InlineData("\"mac\":\"51", "\"mac\":\"zz", "mac")]
    [InlineData("\"version\":3", "\"version\":3,\"Crypto\":{}", "crypto")]
    [InlineData("}", "", "JSON")]
    [InlineData("\"version\":3", "\"version\":3,\"address\":\"nobody\"", "address")]
    public void Describe_HostileFile_IsRefusedByNameOfTheField(string from, string to, string named) =>
        Assert.Contains(named, Assert.Throws<WalletException>(() => KeyFile.Describe(Published.Replace(from, to, StringComparison.Ordinal), StratisNetwork.CirrusDev)).Message, StringComparison.Ordinal);

    [Fact]
    public void Describe_ScryptThatAsksForAllMemory_IsRefusedBeforeAnyWork()
    {
        string json = KeyFile.Export(EvmWallet.FindKnown("alice")!, Password, KeyCost.Light).Replace("\"n\":4096", "\"n\":1073741824", StringComparison.Ordinal);
        Assert.Contains("256 MiB", Assert.Throws<WalletException>(() => KeyFile.OpenEvm(json, Password)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenEvm_AddressOfSomebodyElse_IsRefused()
    {
        string json = KeyFile.Export(EvmWallet.FindKnown("alice")!, Password, KeyCost.Light)
            .Replace(EvmWallet.FindKnown("alice")!.Address[2..], EvmWallet.FindKnown("bob")!.Address[2..], StringComparison.Ordinal);
        Assert.Contains("another address", Assert.Throws<WalletException>(() => KeyFile.OpenEvm(json, Password)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenEvm_WrongPassword_SaysSo() =>
        Assert.Contains("password", Assert.Throws<WalletException>(() => KeyFile.OpenEvm(Published, "wrong")).Message, StringComparison.Ordinal);
}
