using Nethereum.HdWallet;

namespace DefiPay.Standins.Nethereum.Tests.HdWallet;

public sealed class WalletTests
{
    private const string Words = "test test test test test test test test test test test junk";

    [Fact]
    public void GetAccount_KnownWords_HasTheKnownAddresses()
    {
        var wallet = new Wallet(Words, "");

        Assert.Equal("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", wallet.GetAccount(0).Address);
        Assert.Equal("0x70997970C51812dc3A010C7d01b50e0d17dc79C8", wallet.GetAccount(1, 31337).Address);
        Assert.Null(wallet.GetAccount(0).ChainId);
        Assert.Equal(31337, wallet.GetAccount(1, 31337).ChainId);
        Assert.Equal("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80", wallet.GetAccount(0).PrivateKey);
        Assert.Equal(["0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"], wallet.GetAddresses(2));
        Assert.Equal(Wallet.DEFAULT_PATH, wallet.Path);
        Assert.Equal(wallet.GetAddresses(1), new Wallet(Convert.FromHexString(wallet.Seed)).GetAddresses(1));
    }

    [Fact]
    public void GetAccount_ByAddress_SearchesTheFirstTwenty()
    {
        var wallet = new Wallet(Words, "");

        Assert.Equal(wallet.GetAddresses()[19], wallet.GetAccount(wallet.GetAddresses()[19].ToLowerInvariant()).Address);
        Assert.Null(wallet.GetAccount(wallet.GetAddresses(21)[20]));
    }

    [Fact]
    public void Wallet_WrongChecksum_IsOpenedAllTheSameAndSaysSo()
    {
        Assert.True(new Wallet(Words, "").IsMnemonicValidChecksum);
        Assert.False(new Wallet(Words.Replace("junk", "test"), "").IsMnemonicValidChecksum);
    }

    [Fact]
    public void Wallet_WrongNumberOfWords_IsRefused() =>
        Assert.Equal("Word count should be 12,15,18,21 or 24", Assert.Throws<FormatException>(() => new Wallet("test junk", "")).Message);
}
