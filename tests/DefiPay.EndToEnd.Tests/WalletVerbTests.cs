using DefiPay.EndToEnd.Tests.Documents;
using DefiPay.Folders;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Evm;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Wallets as their owner has them: verbs in processes of their own, against both chains.</summary>
[Collection(ReaderFixture.Collection)]
public sealed class WalletVerbTests : IDisposable
{
    private const string Password = "correct horse battery staple";

    private readonly UpProcess _up;
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _password;
    private readonly string[] _nodes;

    public WalletVerbTests(ReaderFixture fixture)
    {
        _up = fixture.Up;
        _password = ["--password-file", _folder.File("password", Password + "\n")];
        _nodes = ["--data", _folder.Data, "--node", _up.Addresses.StratisUrl!, "--evm", _up.Addresses.EvmUrl!];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Create_NewWallet_ShowsItsWordsOnceAndKeepsThemEncrypted()
    {
        string created = await RunAsync(["wallet", "create", "ann", "--data", _folder.Data, .. _password]);
        string words = created.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Last(line => line.Split(' ').Length == 12);

        string listed = await RunAsync(["wallet", "list", "--data", _folder.Data]);
        string shown = await RunAsync(["wallet", "show", "ann", "--accounts", "2", .. _nodes, .. _password]);
        Assert.Contains("12 words", listed, StringComparison.Ordinal);
        Assert.Contains("0 ETH", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(words, listed + shown, StringComparison.Ordinal);
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(_folder.Data, "wallets"), "*", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(words.Split(' ')[3] + " " + words.Split(' ')[4], File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains(words, await RunAsync(["wallet", "show", "ann", "--reveal-words", .. _nodes, .. _password]), StringComparison.Ordinal);
        Assert.Contains("There is a wallet ann already", await RefusedAsync(["wallet", "create", "ann", "--data", _folder.Data, .. _password]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_CoinsAndTokensOfBothChains_ArrivesAndIsIndexed()
    {
        await ImportKnownAsync();

        string ether = await RunAsync(["wallet", "send", "known", "1.5", "evm", "judy", "--yes", .. _nodes, .. _password]);
        string coin = await RunAsync(["wallet", "send", "known", "2.25", "stratis", "judy", "--yes", .. _nodes, .. _password]);
        string evmToken = await RunAsync(["wallet", "send", "known", "7", "evm", "judy", "--account", "1", "--token", _up.Addresses.Bridge!.EvmToken, "--yes", .. _nodes, .. _password]);
        string stratisToken = await RunAsync(["wallet", "send", "known", "3.5", "stratis", "judy", "--token", _up.Addresses.Bridge!.StratisToken, "--yes", .. _nodes, .. _password]);

        Assert.Contains("1.5 ETH", ether, StringComparison.Ordinal);
        Assert.Contains("2.25 TCRS", coin, StringComparison.Ordinal);
        Assert.Contains("7 tUSD", evmToken, StringComparison.Ordinal);
        Assert.Contains("3.5 wUSD", stratisToken, StringComparison.Ordinal);
        string judy = EvmWallet.FindKnown("judy")!.Address;
        await Eventually.HoldsAsync(async () =>
        {
            var balances = (await _up.QueryAsync("{ balances(first: 200) { nodes { account amount token { symbol } } } }")).GetProperty("balances").GetProperty("nodes").EnumerateArray()
                .Select(balance => (balance.GetProperty("account").GetString(), balance.GetProperty("amount").GetString(), balance.GetProperty("token").GetProperty("symbol").GetString())).ToArray();
            return balances.Contains((judy, "7000000", "tUSD")) && balances.Any(balance => balance is (_, "3500000", "wUSD"));
        });
    }

    [Fact]
    public async Task Send_ThatCannotBe_IsRefusedByFieldAndSendsNothing()
    {
        await ImportKnownAsync();
        string[] send = ["wallet", "send", "known"];
        string[] rest = ["--yes", .. _nodes, .. _password];

        Assert.Contains("AMOUNT", await RefusedAsync([.. send, "1,5", "evm", "judy", .. rest]), StringComparison.Ordinal);
        Assert.Contains("AMOUNT: the account holds", await RefusedAsync([.. send, "99999999", "evm", "judy", .. rest]), StringComparison.Ordinal);
        Assert.Contains("The account holds", await RefusedAsync([.. send, "9999999", "stratis", "judy", .. rest]), StringComparison.Ordinal);
        Assert.Contains("RECIPIENT must be an address of the EVM chain", await RefusedAsync([.. send, "1", "evm", "0x12", .. rest]), StringComparison.Ordinal);
        Assert.Contains("RECIPIENT must be a base58 address", await RefusedAsync([.. send, "1", "stratis", EvmWallet.FindKnown("judy")!.Address, .. rest]), StringComparison.Ordinal);
        Assert.Contains("CHAIN must be stratis or evm, not `bitcoin`", await RefusedAsync([.. send, "1", "bitcoin", "judy", .. rest]), StringComparison.Ordinal);
        Assert.Contains("give --yes", await RefusedAsync([.. send, "1", "evm", "judy", .. _nodes, .. _password]), StringComparison.Ordinal);
        string wrong = await RefusedAsync([.. send, "1", "evm", "judy", "--yes", .. _nodes, "--password-file", _folder.File("wrong", "guess")]);
        Assert.Contains("password", wrong, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("guess", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AccountsOfBothChains_ComeInAgainAsSingleKeysThatPay()
    {
        await ImportKnownAsync();
        foreach ((string chain, string coin) in new[] { ("evm", "ETH"), ("stratis", "TCRS") })
        {
            string file = Path.Combine(_folder.Root, $"{chain}.json");
            string exported = await RunAsync(["wallet", "export", "known", chain, file, "--account", "2", "--data", _folder.Data, .. _password]);
            string imported = await RunAsync(["wallet", "import", $"single-{chain}", "--key-file", file, "--data", _folder.Data, .. _password]);
            string paid = await RunAsync(["wallet", "send", $"single-{chain}", "0.5", chain, "judy", "--yes", .. _nodes, .. _password]);
            string address = exported.Split(' ')[0];
            Assert.Contains(address, imported, StringComparison.Ordinal);
            Assert.Contains($"0.5 {coin}", paid, StringComparison.Ordinal);
            Assert.Contains(address, paid, StringComparison.Ordinal);
            Assert.DoesNotContain(Password, exported + imported + paid, StringComparison.Ordinal);
        }

        string key = Path.Combine(_folder.Root, "evm.json");
        Assert.Contains("FILE: there is a file", await RefusedAsync(["wallet", "export", "known", "evm", key, "--data", _folder.Data, .. _password]), StringComparison.Ordinal);
        Assert.Contains("password", await RefusedAsync(["wallet", "import", "other", "--key-file", key, "--data", _folder.Data, "--password-file", _folder.File("wrong", "guess")]), StringComparison.Ordinal);
        Assert.Contains("has no words", await RefusedAsync(["wallet", "show", "single-evm", "--reveal-words", .. _nodes, .. _password]), StringComparison.Ordinal);
        string nowhere = Path.Combine(_folder.Root, "nowhere", "key.json");
        Assert.Contains("FILE: the file", await RefusedAsync(["wallet", "export", "known", "evm", nowhere, "--data", _folder.Data, .. _password]), StringComparison.Ordinal);
        Assert.Contains("CHAIN must be stratis or evm", await RefusedAsync(["wallet", "export", "known", "both", nowhere, "--data", _folder.Data, .. _password]), StringComparison.Ordinal);
    }

    /// <summary>The words that every devnet knows, so that the wallet's first accounts are Alice's and Bob's.</summary>
    private async Task ImportKnownAsync()
    {
        string imported = await RunAsync(["wallet", "import", "known", "--words-file", _folder.File("words", KnownAccounts.Mnemonic), "--data", _folder.Data, .. _password]);
        Assert.Contains(EvmWallet.FindKnown("alice")!.Address, imported, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(KnownAccounts.Mnemonic, imported, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        (int code, string output) = await VerbProcess.RunAsync(arguments);
        Assert.True(code == 0, output);
        return output;
    }

    private static async Task<string> RefusedAsync(string[] arguments)
    {
        (int code, string output) = await VerbProcess.RunAsync(arguments);
        Assert.True(code is 1 or 2, $"Ended with {code}: {output}");
        return output;
    }
}
