using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis.Accounts;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Wallets;

public sealed class NodeWalletTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private TestDevnet _devnet = null!;

    public async Task InitializeAsync() => _devnet = await StartAsync(_folder);

    public async Task DisposeAsync()
    {
        await _devnet.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Mnemonic_OfTwelveOrTwentyFour_HasSoManyWords()
    {
        Assert.Equal(12, (await _devnet.GetAsync("Wallet/mnemonic")).GetString()!.Split(' ').Length);
        Assert.Equal(24, (await _devnet.GetAsync("Wallet/mnemonic?language=English&wordCount=24")).GetString()!.Split(' ').Length);
        Assert.Contains("wordCount", await RefusalAsync("Wallet/mnemonic?wordCount=13"));
        Assert.Equal(
            "Invalid language 'Czech'. Choices are: English, French, Spanish, Japanese, ChineseSimplified and ChineseTraditional.",
            await RefusalAsync("Wallet/mnemonic?language=Czech"));
        Assert.StartsWith("Invalid language '1'.", await RefusalAsync("Wallet/mnemonic?language=1"));
    }

    [Theory]
    [InlineData("french", ' ')]
    [InlineData("Spanish", ' ')]
    [InlineData("Japanese", '\u3000')]
    [InlineData("CHINESESIMPLIFIED", ' ')]
    [InlineData("ChineseTraditional", ' ')]
    public async Task Mnemonic_OfAnotherLanguage_MakesAWallet(string language, char between)
    {
        var words = (await _devnet.GetAsync($"Wallet/mnemonic?language={language}&wordCount=15")).GetString()!;

        Assert.Equal(15, words.Split(between).Length);
        var made = await _devnet.PostAsync("Wallet/create", new { name = "one", password = "p", passphrase = "", mnemonic = words.Normalize().Replace(between, ' ') });
        Assert.Equal(words, made.GetString());
        await _devnet.RecoverAsync("two", words);
        Assert.Equal(await AddressesAsync("one"), await AddressesAsync("two"));
    }

    [Fact]
    public async Task Recover_OfTheKnownWords_HasTheKnownAddressesAndCoins()
    {
        await _devnet.RecoverAsync("mine", KnownAccounts.Mnemonic);

        // What is unused comes first: 20 to be paid at and 20 for change beyond the 20 that the first blocks pay.
        Assert.Equal(["PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", "PPwbddzbHc92yW15oqaCBUxYsNvEHZa5Bt"], (await AddressesAsync("mine")).Skip(40).Take(2));
        var balance = (await _devnet.GetAsync("Wallet/balance?walletName=mine&accountName=account 0")).GetProperty("balances")[0];
        Assert.Equal("m/44'/400'/0'", balance.GetProperty("accountHdPath").GetString());
        Assert.Equal(100_000_000_000_000ul, balance.GetProperty("amountConfirmed").GetUInt64());
        Assert.Equal(0ul, balance.GetProperty("amountUnconfirmed").GetUInt64());
    }

    [Fact]
    public async Task Create_ThenRecoverItsWords_GivesTheSameAddresses()
    {
        var words = (await _devnet.PostAsync("Wallet/create", new { name = "one", password = "secret", passphrase = "salt" })).GetString()!;
        await _devnet.RecoverAsync("two", words, passphrase: "salt");
        await _devnet.RecoverAsync("three", words, passphrase: "other");

        Assert.Equal(await AddressesAsync("one"), await AddressesAsync("two"));
        Assert.NotEqual(await AddressesAsync("one"), await AddressesAsync("three"));
        Assert.Equal(["cirrusdev", "one", "three", "two"], (await _devnet.GetAsync("Wallet/list-wallets")).GetProperty("walletNames").EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public async Task Wallet_AfterARestart_IsThereAndSpends()
    {
        await _devnet.RecoverAsync("mine", KnownAccounts.Mnemonic);
        var before = await AddressesAsync("mine");
        await _devnet.DisposeAsync();
        _devnet = await StartAsync(_folder);

        Assert.Equal(before, await AddressesAsync("mine"));
        await _devnet.LoadAsync("mine", "password");
        await _devnet.PayAsync("mine", Base58(Bob.Address), "1.5");
    }

    [Fact]
    public async Task Files_OfWallets_HoldNeitherWordsNorKeysAndAreTheOwnersAlone()
    {
        await _devnet.RecoverAsync("mine", KnownAccounts.Mnemonic, password: "hunter2-hunter2");

        var file = Path.Combine(_folder.Path, "wallets", "mine.wallet.json");
        var text = await File.ReadAllTextAsync(file);
        Assert.DoesNotContain("junk", text);
        Assert.DoesNotContain("hunter2", text);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Load_WithAWrongPassword_IsRefusedEvenAfterTheRightOne()
    {
        await _devnet.RecoverAsync("mine", KnownAccounts.Mnemonic, password: "right");
        await _devnet.LoadAsync("mine", "right");

        var wrong = await _devnet.PostAsync("Wallet/load", new { name = "mine", password = "wrong" }, HttpStatusCode.Forbidden);
        var nobody = await _devnet.PostAsync("Wallet/load", new { name = "nobody", password = "wrong" }, HttpStatusCode.NotFound);
        Assert.Equal(("Wrong password, please try again.", "Invalid password (or invalid Network)"), (Message(wrong), Words.Of(wrong)));
        Assert.Equal(("This wallet was not found at the specified location.", "No wallet with name 'nobody' could be found."), (Message(nobody), Words.Of(nobody)));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("recover")]
    public async Task Name_ThatIsTaken_IsAConflict(string route)
    {
        var body = new { name = "cirrusdev", password = "p", passphrase = "", mnemonic = KnownAccounts.Mnemonic };
        await _devnet.GetAsync("Wallet/list-wallets");

        Assert.Equal("Wallet with name 'cirrusdev' already exists.", Message(await _devnet.PostAsync($"Wallet/{route}", body, HttpStatusCode.Conflict)));
    }

    [Theory]
    [InlineData("general-info", "The name of the wallet is missing.")]
    [InlineData("balance", "The name of the wallet is missing.")]
    [InlineData("history", "The name of the wallet is missing.")]
    [InlineData("spendable-transactions", "The name of the wallet is missing.")]
    [InlineData("maxbalance", "The name of the wallet is missing.")]
    [InlineData("maxbalance?walletName=cirrusdev", "A fee type is required. It can be 'low', 'medium' or 'high'.")]
    [InlineData("maxbalance?walletName=cirrusdev&feeType=huge", "FeeType huge is not a valid FeeType")]
    [InlineData("accounts", "The name of the wallet is required.")]
    [InlineData("unusedaddress", "The WalletName field is required.")]
    public async Task Query_WithoutWhatItNeeds_IsRefusedInTheNodesWords(string query, string says) => Assert.Equal(says, await RefusalAsync($"Wallet/{query}"));

    [Fact]
    public async Task Balance_OfNoAccount_IsTheFirstOnesAndOfAnEmptyNameAllOfThem()
    {
        await _devnet.PostAsync("Wallet/account", new { walletName = "cirrusdev", password = "password", accountName = "second" });

        async Task<string[]> NamesAsync(string query) =>
            [.. (await _devnet.GetAsync($"Wallet/balance?walletName=cirrusdev{query}")).GetProperty("balances").EnumerateArray().Select(balance => balance.GetProperty("accountName").GetString()!)];

        Assert.Equal(["account 0"], await NamesAsync(""));
        Assert.Equal(["second"], await NamesAsync("&accountName=second"));
        Assert.Equal(["account 0", "second"], await NamesAsync("&accountName="));
    }

    [Fact]
    public async Task Create_WhereNoFileCanBe_IsRefusedInWordsAndTheNodeServesOn()
    {
        using var folder = new DataFolder();
        File.WriteAllText(Path.Combine(folder.Path, "wallets"), "a file where the folder should be");
        await using var devnet = await StartAsync(folder);

        var refused = await devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" }, HttpStatusCode.InternalServerError);

        Assert.Contains(Path.Combine(folder.Path, "wallets"), refused.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(5ul, (await devnet.PostAsync("devnet/mine?count=1")).GetProperty("tipHeight").GetUInt64());
    }

    [Fact]
    public async Task File_ThatWasChanged_IsRefusedInWords()
    {
        await _devnet.RecoverAsync("mine", KnownAccounts.Mnemonic);
        await _devnet.DisposeAsync();
        var file = Path.Combine(_folder.Path, "wallets", "mine.wallet.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"r\": 8", "\"r\": 800000"));
        _devnet = await StartAsync(_folder);

        Assert.Contains("damaged", await RefusalAsync("Wallet/balance?walletName=mine"));
    }

    [Theory]
    [InlineData("{\"name\":\"../x\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":\"x\",\"password\":\"\",\"passphrase\":\"\"}", "password")]
    [InlineData("{\"name\":\"x\",\"password\":\"p\"}", "passphrase")]
    [InlineData("{\"name\":\"x\",\"password\":\"p\",\"passphrase\":\"\",\"mnemonic\":\"one two three\"}", "mnemonic")]
    [InlineData("[]", "body")]
    public async Task Create_WithABadField_NamesIt(string body, string field)
    {
        var answer = await _devnet.PostTextAsync("Wallet/create", body, HttpStatusCode.BadRequest);

        Assert.Contains(field, Message(answer));
        Assert.DoesNotContain("one two three", Message(answer));
    }

    [Fact]
    public async Task Create_WithSeveralBadFields_HasALineForEach()
    {
        var message = await PostRefusalAsync("Wallet/create", new { });

        Assert.Equal(3, message.Split('\n').Length);
    }

    [Fact]
    public async Task Accounts_AreAddedByPasswordAndHaveAddressesOfTheirOwn()
    {
        await _devnet.RecoverAsync("mine", (await _devnet.GetAsync("Wallet/mnemonic")).GetString()!);

        Assert.Equal("account 0", (await _devnet.PostAsync("Wallet/account", new { walletName = "mine", password = "password" })).GetString());
        await _devnet.PayAsync("cirrusdev", (await _devnet.GetAsync("Wallet/unusedaddress?walletName=mine")).GetString()!, "1");
        Assert.Equal("account 1", (await _devnet.PostAsync("Wallet/account", new { walletName = "mine", password = "password" })).GetString());
        Assert.Contains("Invalid password", await PostRefusalAsync("Wallet/account", new { walletName = "mine", password = "no" }));
        Assert.Equal(["account 0", "account 1"], (await _devnet.GetAsync("Wallet/accounts?walletName=mine")).EnumerateArray().Select(name => name.GetString()!));
        var second = (await _devnet.GetAsync("Wallet/unusedaddress?walletName=mine&accountName=account 1")).GetString()!;
        Assert.DoesNotContain(second, await AddressesAsync("mine"));
        await _devnet.PayAsync("cirrusdev", second, "2");
        var balance = await _devnet.GetAsync("Wallet/balance?walletName=mine&accountName=account 1&includeBalanceByAddress=true");
        Assert.Equal(200_000_000ul, balance.GetProperty("balances")[0].GetProperty("amountConfirmed").GetUInt64());
        var used = balance.GetProperty("balances")[0].GetProperty("addresses").EnumerateArray().Where(address => address.GetProperty("isUsed").GetBoolean());
        Assert.Equal(second, Assert.Single(used).GetProperty("address").GetString());
    }

    [Fact]
    public async Task NewAddresses_BeyondTheGap_AreWatchedAndSurviveARestart()
    {
        await _devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" });
        var fresh = (await _devnet.GetAsync("Wallet/newaddresses?walletName=mine&count=60")).EnumerateArray().Select(address => address.GetString()!).ToArray();
        await _devnet.DisposeAsync();
        _devnet = await StartAsync(_folder);

        await _devnet.PayAsync("cirrusdev", fresh[59], "3");
        Assert.Equal(300_000_000ul, (await _devnet.GetAsync("Wallet/balance?walletName=mine")).GetProperty("balances")[0].GetProperty("spendableAmount").GetUInt64());
        Assert.Equal(60, fresh.Distinct().Count());
    }

    [Fact]
    public async Task UnusedAddresses_LeaveOutWhatWasPaid()
    {
        await _devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" });
        var first = (await _devnet.GetAsync("Wallet/unusedaddress?walletName=mine")).GetString()!;
        await _devnet.PayAsync("cirrusdev", first, "1");

        var next = (await _devnet.GetAsync("Wallet/unusedaddresses?walletName=mine&count=50")).EnumerateArray().Select(address => address.GetString()!).ToArray();
        Assert.Equal(50, next.Distinct().Count());
        Assert.DoesNotContain(first, next);
    }

    [Fact]
    public async Task PrivateKey_WithThePassword_IsTheAddressesInWalletImportFormat()
    {
        await _devnet.GetAsync("Wallet/list-wallets");
        var key = (await _devnet.PostAsync("Wallet/privatekey", new { walletName = "cirrusdev", password = "password", address = Base58(Alice.Address) })).GetString()!;

        Assert.True(Crypto.Base58Check.TryDecode(key, out var bytes));
        Assert.Equal(55 + 128, bytes[0]);
        Assert.Equal(Alice.PublicKey.ToArray(), Crypto.Secp256k1.GetPublicKey(bytes.AsSpan(1, 32)));
        Assert.StartsWith("xpub", (await _devnet.GetAsync("Wallet/extpubkey?walletName=cirrusdev")).GetString());
        Assert.Contains("not found", await PostRefusalAsync("Wallet/privatekey", new { walletName = "cirrusdev", password = "password", address = "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk" }));
    }

    private static string Message(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString()!;

    private async Task<string> RefusalAsync(string path) => Message(await _devnet.GetAsync(path, HttpStatusCode.BadRequest));

    private async Task<string> PostRefusalAsync(string path, object body) => Message(await _devnet.PostAsync(path, body, HttpStatusCode.BadRequest));

    private async Task<string[]> AddressesAsync(string wallet) =>
        [.. (await _devnet.GetAsync($"Wallet/addresses?walletName={wallet}")).GetProperty("addresses").EnumerateArray().Select(address => address.GetProperty("address").GetString()!)];
}
