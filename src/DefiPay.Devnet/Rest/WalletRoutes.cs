using System.Globalization;
using System.Text.Json;
using DefiPay.Crypto;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary>The routes of <c>api/Wallet</c> that make, open and list wallets, accounts and addresses.</summary>
internal sealed class WalletRoutes(DevnetChain chain, NodeWallets wallets, StratisNetwork network)
{
    private const int AddressesAtOnceMax = 1_000;
    private const byte PrivateKeyPrefixOffset = 128;
    private const byte CompressedMark = 1;
    private const string NameMissing = "The name of the wallet is missing.";

    public void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("Wallet");
        routes.MapGet("mnemonic", (string? language, string? wordCount) => Mnemonic(language, wordCount));
        routes.MapPost("create", (JsonElement json) => NodeAnswer.Json(Create(new RequestBody(json), needsWords: false))).NeedsPassword();
        routes.MapPost("recover", (JsonElement json) =>
        {
            Create(new RequestBody(json), needsWords: true);
            return Results.Ok();
        }).NeedsPassword();
        routes.MapPost("load", (JsonElement json) => Load(new RequestBody(json))).NeedsPassword();
        routes.MapGet("list-wallets", () => NodeAnswer.Json(new { WalletNames = wallets.Names(), WatchOnlyWallets = Array.Empty<string>() }));
        routes.MapGet("general-info", (string? name) => NodeAnswer.Json(Info(wallets.Get(RequestFields.WalletName(name, nameof(name))))));
        routes.MapPost("account", (JsonElement json) => AddAccount(new RequestBody(json))).NeedsPassword();
        routes.MapGet("accounts", (string? walletName) => NodeAnswer.Json(
            wallets.Get(RequestFields.WalletName(walletName, nameof(walletName), "The name of the wallet is required.")).Accounts.Select(account => account.Name)));
        routes.MapGet("unusedaddress", (string? walletName, string? accountName) => NodeAnswer.Json(Unused(walletName, accountName, 1).First()));
        routes.MapGet("unusedaddresses", (string? walletName, string? accountName, string? count) =>
            NodeAnswer.Json(Unused(walletName, accountName, RequestFields.Count(count, nameof(count), 1, AddressesAtOnceMax))));
        routes.MapGet("newaddresses", (string? walletName, string? accountName, string? count) => NodeAnswer.Json(
            wallets.NewAddresses(Required(walletName), AccountName(accountName), RequestFields.Count(count, nameof(count), 1, AddressesAtOnceMax)).Select(Text)));
        routes.MapGet("addresses", (string? walletName, string? accountName) => NodeAnswer.Json(new { Addresses = Addresses(walletName, accountName) }));
        routes.MapGet("extpubkey", (string? walletName, string? accountName) => NodeAnswer.Json(ExtendedKey(walletName, accountName)));
        routes.MapPost("privatekey", (JsonElement json) => PrivateKey(new RequestBody(json))).NeedsPassword();
    }

    private static string Required(string? walletName) => RequestFields.WalletName(walletName, nameof(walletName), "The WalletName field is required.");

    private static string AccountName(string? name) => string.IsNullOrEmpty(name) ? NodeWallets.DefaultAccount : name;

    private static IResult Mnemonic(string? language, string? wordCount)
    {
        string wanted = string.IsNullOrEmpty(language) ? nameof(Bip39Language.English) : language;
        // By name alone: numbers are languages to the framework's reader.
        string? name = Enum.GetNames<Bip39Language>().FirstOrDefault(known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (name is null)
            throw new RequestRefusedException($"Invalid language '{RequestFields.Shown(wanted)}'. Choices are: English, French, Spanish, Japanese, ChineseSimplified and ChineseTraditional.");
        int count = string.IsNullOrEmpty(wordCount) ? 12 : RequestFields.Count(wordCount, nameof(wordCount), 12, 24);
        return Bip39.WordCounts.Contains(count)
            ? NodeAnswer.Json(Bip39.Generate(count, Enum.Parse<Bip39Language>(name)))
            : throw new RequestRefusedException($"wordCount: {count} is not one of {string.Join(", ", Bip39.WordCounts)}.");
    }

    private string Create(RequestBody body, bool needsWords)
    {
        string? words = needsWords ? body.Required("mnemonic", "12 to 24 words", "A mnemonic is required.") : body.Text("mnemonic");
        string password = SpendBody.Password(body);
        string name = body.Required(
            "name", "the name of the wallet", needsWords ? NameMissing : "The name of the wallet to create is missing.");
        if (body.Text("passphrase") is null)
            body.Refuse("passphrase: is missing; a text is expected, which may be empty.", "A passphrase is required.");
        body.Check();
        return wallets.Create(name, password, body.Text("passphrase")!, words);
    }

    private IResult Load(RequestBody body)
    {
        string password = SpendBody.Password(body);
        string name = body.Required("name", "the name of the wallet", NameMissing);
        body.Check();
        wallets.Load(name, password);
        return Results.Ok();
    }

    private IResult AddAccount(RequestBody body)
    {
        string name = SpendBody.WalletName(body);
        string password = SpendBody.Password(body);
        string? accountName = body.Text("accountName");
        body.Check();
        return NodeAnswer.Json(wallets.AddAccount(name, password, accountName));
    }

    private object Info(NodeWallet wallet) => new
    {
        WalletName = wallet.Name,
        Network = network.Name,
        CreationTime = wallet.File.CreationTime.ToString(CultureInfo.InvariantCulture),
        IsDecrypted = true,
        LastBlockSyncedHeight = chain.Tip.Height,
        ChainTip = chain.Tip.Height,
        IsChainSynced = true,
        ConnectedNodes = 0,
    };

    private string[] Unused(string? walletName, string? accountName, int count)
    {
        NodeWallet wallet = wallets.Get(Required(walletName));
        WalletAccount account = wallet.Account(AccountName(accountName));
        WalletState state = wallet.Read();
        WalletAddress[] unused = [.. account.Receive.Where(address => !state.Addresses.GetValueOrDefault(address)).Take(count)];
        if (unused.Length < count)
        {
            wallets.NewAddresses(wallet.Name, account.Name, count - unused.Length);
            return Unused(walletName, accountName, count);
        }

        return [.. unused.Select(Text)];
    }

    private object[] Addresses(string? walletName, string? accountName)
    {
        NodeWallet wallet = wallets.Get(Required(walletName));
        WalletAccount account = wallet.Account(AccountName(accountName));
        WalletState state = wallet.Read();
        // The node lists what is unused before what is used, and within each what others pay to before change.
        return [.. account.All.OrderBy(address => state.Addresses.GetValueOrDefault(address)).ThenBy(address => address.IsChange).Select(address =>
        {
            (ulong confirmed, ulong unconfirmed) = state.Balance(coin => coin.Owner == address);
            return new { Address = Text(address), IsUsed = state.Addresses.GetValueOrDefault(address), address.IsChange, AmountConfirmed = confirmed, AmountUnconfirmed = unconfirmed };
        })];
    }

    /// <summary>BIP-32's text of an account's public half.</summary>
    private string ExtendedKey(string? walletName, string? accountName)
    {
        WalletFile.Account account = wallets.Get(Required(walletName)).Account(AccountName(accountName)).Stored;
        byte[] index = [(byte)(0x80 | (account.Index >> 24)), (byte)(account.Index >> 16), (byte)(account.Index >> 8), (byte)account.Index];
        // The parent's fingerprint needs the parent's key, which is behind the password; readers ignore it, so it is zero.
        return Base58Check.Encode([0x04, 0x88, 0xb2, 0x1e, 3, 0, 0, 0, 0, .. index, .. account.ChainCode, .. account.PublicKey]);
    }

    private IResult PrivateKey(RequestBody body)
    {
        string name = SpendBody.WalletName(body);
        string password = SpendBody.Password(body);
        StratisAddress address = body.Address("address", network);
        body.Check();
        NodeWallet wallet = wallets.Get(name);
        Bip32 root = wallets.Unlock(wallet, password);
        WalletAddress owned = wallet.FindAddress(address)
            ?? throw new WalletException($"The given address {address.ToBase58(network)} was not found in the wallet.");
        byte prefix = (byte)(network.PublicKeyPrefix + PrivateKeyPrefixOffset);
        return NodeAnswer.Json(Base58Check.Encode([prefix, .. root.Derive(owned.Path).PrivateKey, CompressedMark]));
    }

    private string Text(WalletAddress address) => address.Address.ToBase58(network);
}
