using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Files;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Wallets.Tests.Files;

public sealed class WalletFolderTests : IDisposable
{
    private const string Password = "correct horse";
    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"defipay-wallets-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    private WalletFolder Folder => new(_path, Network);

    [Fact]
    public void Open_StoredWords_GiveTheAccountsOfBothChains()
    {
        StoredWallet stored = Folder.Add("main", KnownAccounts.Mnemonic, Password, KeyCost.Light);
        OpenWallet opened = Folder.Open("main", Password);

        Assert.Equal(stored, Assert.Single(Folder.List()));
        Assert.Equal(EvmWallet.FindKnown("bob")!.Address, opened.Evm(1).Address);
        Assert.Equal(StratisWallet.FindKnown("bob")!.Address, opened.Stratis(1).Address);
        Assert.Equal((KnownAccounts.Mnemonic, "main", 12), (opened.RevealWords(), opened.ToString(), stored.WordCount));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(24)]
    public void Open_AnyNumberOfWords_GivesThemBack(int wordCount)
    {
        string words = Bip39.Generate(wordCount);
        Folder.Add("some", words, Password, KeyCost.Light);
        Assert.Equal(words, Folder.Open("some", Password).RevealWords());
    }

    [Fact]
    public void Add_AnyWallet_IsReadableByItsOwnerAloneAndHidesItsWords()
    {
        Folder.Add("main", KnownAccounts.Mnemonic, Password, KeyCost.Light);
        string file = Assert.Single(Directory.GetFiles(_path));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new FileInfo(_path).UnixFileMode);
        Assert.DoesNotContain("junk", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WrongPassword_SaysSoInASentence()
    {
        Folder.Add("main", KnownAccounts.Mnemonic, Password, KeyCost.Light);
        string message = Assert.Throws<WalletException>(() => Folder.Open("main", "Correct horse")).Message;
        Assert.StartsWith("The password does not open it.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("orrect horse", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_TakenName_LeavesTheFirstWalletAsItWas()
    {
        StoredWallet first = Folder.Add("main", KnownAccounts.Mnemonic, Password, KeyCost.Light);
        Assert.Throws<WalletException>(() => Folder.Add("main", Bip39.Generate(), Password, KeyCost.Light));
        Assert.Equal(first, Folder.Find("main"));
        Assert.Single(Directory.GetFiles(_path));
    }

    [Theory]
    [InlineData("../main")]
    [InlineData("")]
    [InlineData("Main")]
    [InlineData("-main")]
    [InlineData("a/b")]
    public void Add_NameThatIsNone_IsRefused(string name) =>
        Assert.Throws<WalletException>(() => Folder.Add(name, KnownAccounts.Mnemonic, Password, KeyCost.Light));

    [Fact]
    public void Add_WrongWordsOrNoPassword_AreRefusedWithoutRepeatingThem()
    {
        string words = KnownAccounts.Mnemonic.Replace("junk", "test", StringComparison.Ordinal);
        Assert.DoesNotContain("test test", Assert.Throws<WalletException>(() => Folder.Add("main", words, Password, KeyCost.Light)).Message, StringComparison.Ordinal);
        Assert.Throws<WalletException>(() => Folder.Add("main", KnownAccounts.Mnemonic, "", KeyCost.Light));
        Assert.Empty(Folder.List());
    }

    [Fact]
    public void Open_FileWithOtherAddress_IsRefused()
    {
        Folder.Add("main", KnownAccounts.Mnemonic, Password, KeyCost.Light);
        string file = Path.Combine(_path, "main.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace(EvmWallet.FindKnown("alice")!.Address, EvmWallet.FindKnown("bob")!.Address, StringComparison.Ordinal));
        Assert.Contains("was changed", Assert.Throws<WalletException>(() => Folder.Open("main", Password)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddKeyFile_KeysOfBothChains_AreOpenedAsWhatTheyAre()
    {
        EvmAccount evm = EvmWallet.FindKnown("carol")!;
        StratisAccount stratis = StratisWallet.FindKnown("carol")!;
        Folder.AddKeyFile("evm", KeyFile.Export(evm, Password, KeyCost.Light), Password);
        Folder.AddKeyFile("stratis", KeyFile.Export(stratis, Network, Password, KeyCost.Light), Password);

        Assert.Equal(evm.Address, Folder.Open("evm", Password).Evm().Address);
        Assert.Equal(stratis.Address, Folder.Open("stratis", Password).Stratis().Address);
        Assert.Equal([new StoredWallet("evm", 0, evm.Address, null), new StoredWallet("stratis", 0, null, stratis.Address.ToBase58(Network))], Folder.List());
        Assert.Throws<WalletException>(() => Folder.Open("evm", Password).Stratis());
        Assert.Throws<WalletException>(() => Folder.Open("evm", Password).Evm(1));
        Assert.Throws<WalletException>(() => Folder.Open("stratis", Password).RevealWords());
    }
}
