using System.Collections.Concurrent;
using DefiPay.Crypto;
using DefiPay.Devnet.Rest;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Devnet.Wallets;

/// <summary>The wallets that the node holds, in the data folder: seeds sealed by their passwords.</summary>
internal sealed class NodeWallets(DevnetChain chain, DevnetOptions options, TimeProvider time)
{
    /// <summary>The wallet that a node in development mode has from the start; its words are the devnet's, known to everybody.</summary>
    public const string KnownName = "cirrusdev";
    public const string KnownPassword = "password";

    public const string DefaultAccount = "account 0";

    private const int CountMax = 1_000;
    private const int PasswordLengthMax = 256;
    private const int AccountNameLengthMax = 64;

    private readonly WalletFolder _folder = new(Path.Combine(options.DataFolder, "wallets"));
    private readonly ConcurrentDictionary<string, NodeWallet> _open = new(StringComparer.Ordinal);
    private readonly UnlockedSeeds _unlocked = new(time);
    private readonly Lock _gate = new();

    /// <summary>Held while coins are chosen and sent, so that two requests at once do not spend the same ones.</summary>
    public Lock Spending { get; } = new();

    public IReadOnlyList<string> Names()
    {
        EnsureKnown();
        return _folder.Names();
    }

    /// <exception cref="WalletException">There is none of that name, or its file is damaged.</exception>
    public NodeWallet Get(string name)
    {
        if (name == KnownName)
            EnsureKnown();
        if (_open.TryGetValue(name, out NodeWallet? open))
            return open;
        if (!_folder.Has(name))
            throw new WalletException(NotFound(name));
        lock (_gate)
        {
            return _open.GetOrAdd(name, key => new NodeWallet(
                WalletFile.Read(_folder.Read(key), key, options.Network.Name), chain));
        }
    }

    /// <summary>The wallet of this node that an address belongs to; null for a stranger's.</summary>
    public (NodeWallet Wallet, WalletAddress Address)? FindOwner(StratisAddress address) => Names()
        .Select(Get)
        .Select(wallet => (Wallet: wallet, Address: wallet.FindAddress(address)))
        .Where(found => found.Address is not null)
        .Select(found => ((NodeWallet, WalletAddress)?)(found.Wallet, found.Address!))
        .FirstOrDefault();

    /// <summary>What a node says of an address that is none of its own.</summary>
    public static WalletException Unowned(string address) => new($"Address '{address}' not found in wallets.");

    /// <summary>Makes a wallet of a mnemonic, or of a new one.</summary>
    /// <returns>The mnemonic.</returns>
    /// <exception cref="WalletException">The name is taken or no name, the mnemonic no mnemonic, or the password empty.</exception>
    public string Create(string name, string password, string passphrase, string? mnemonic)
    {
        string words = string.IsNullOrWhiteSpace(mnemonic)
            ? Bip39.Generate()
            : Bip39.TryRead(mnemonic) ?? throw new WalletException(
                "mnemonic: 12, 15, 18, 21 or 24 words of BIP-39 in English, French, Spanish, Japanese or Chinese are accepted, the last of which holds their checksum.");
        if (password.Length is 0 or > PasswordLengthMax)
            throw new WalletException($"password: 1 to {PasswordLengthMax} characters are accepted.");
        if (passphrase.Length > PasswordLengthMax)
            throw new WalletException($"passphrase: at most {PasswordLengthMax} characters are accepted.");
        byte[] seed = Bip39.ToSeed(words, passphrase);
        var root = Bip32.FromSeed(seed);
        EncryptedSeed seal = EncryptedSeed.Seal(seed, password);
        lock (_gate)
        {
            if (_folder.Has(name))
                throw new WalletException($"Wallet with name '{name}' already exists.", status: StatusCodes.Status409Conflict);
            if (_folder.Names().Count >= CountMax)
                throw new WalletException($"The node holds {CountMax} wallets, and takes no more.");
            long now = time.GetUtcNow().ToUnixTimeSeconds();
            Keep(new WalletFile(WalletFile.CurrentVersion, name, options.Network.Name, now, seal, [NewAccount(root, 0, DefaultAccount)]));
        }

        return words;
    }

    /// <summary>Tries a password. Unlike elsewhere, what is wrong has a status of its own here.</summary>
    /// <exception cref="WalletException">There is no such wallet, or the password is wrong.</exception>
    public void Load(string name, string password)
    {
        if (!Names().Contains(name))
            throw new WalletException("This wallet was not found at the specified location.", NotFound(name), StatusCodes.Status404NotFound);
        try
        {
            Unlock(Get(name), password);
        }
        catch (WrongPasswordException wrong)
        {
            throw new WalletException("Wrong password, please try again.", wrong.Message, StatusCodes.Status403Forbidden);
        }
    }

    /// <summary>The root of a wallet's keys.</summary>
    /// <exception cref="WalletException">The password is wrong.</exception>
    public Bip32 Unlock(NodeWallet wallet, string password) => _unlocked.Open(wallet.File, password);

    /// <summary>The root of a wallet's keys; null when the password is wrong. Takes as long as a wrong password takes, so hold no lock meanwhile.</summary>
    public Bip32? TryUnlock(NodeWallet wallet, string password)
    {
        try
        {
            return Unlock(wallet, password);
        }
        catch (WrongPasswordException)
        {
            return null;
        }
    }

    /// <summary>Gives the wallet a further account. When no name is wanted, the first account that nothing was ever paid to will do, as on a node.</summary>
    /// <returns>Its name: the one wanted, or <c>account N</c>.</returns>
    public string AddAccount(string name, string password, string? accountName)
    {
        Bip32 root = Unlock(Get(name), password);
        lock (_gate)
        {
            if (string.IsNullOrWhiteSpace(accountName) && UnusedAccount(Get(name)) is { } unused)
                return unused.Name;
            WalletFile file = Get(name).File;
            int index = file.Accounts.Count;
            string wanted = string.IsNullOrWhiteSpace(accountName) ? $"account {index}" : accountName;
            if (wanted.Length > AccountNameLengthMax || file.Accounts.Any(account => account.Name == wanted))
                throw new WalletException($"accountName: a name of at most {AccountNameLengthMax} characters is accepted that the wallet does not have yet.");
            if (index >= WalletFile.AccountsMax)
                throw new WalletException($"The wallet has {WalletFile.AccountsMax} accounts, and takes no more.");
            Keep(file with { Accounts = [.. file.Accounts, NewAccount(root, index, wanted)] });
            return wanted;
        }
    }

    /// <summary>Hands out further addresses of an account, also beyond the gap that is watched anyway.</summary>
    public IReadOnlyList<WalletAddress> NewAddresses(string name, string accountName, int count)
    {
        lock (_gate)
        {
            WalletAccount account = Get(name).Account(accountName);
            WalletState state = Get(name).Read();
            int lastUsed = state.Addresses.Where(pair => pair.Value && pair.Key.AccountIndex == account.Index && !pair.Key.IsChange)
                .Select(pair => pair.Key.Index).DefaultIfEmpty(-1).Max();
            int first = Math.Max(account.Stored.ReceiveCount, lastUsed + 1);
            if (first + count > WalletFile.AddressesMax)
                throw new WalletException($"count: the account handed out {first} addresses, and has at most {WalletFile.AddressesMax}.");
            WalletFile file = Get(name).File;
            Keep(file with
            {
                Accounts = [.. file.Accounts.Select(stored => stored.Index == account.Index ? stored with { ReceiveCount = first + count } : stored)],
            });
            return [.. Get(name).Account(accountName).Receive.Skip(first).Take(count)];
        }
    }

    private static WalletAccount? UnusedAccount(NodeWallet wallet)
    {
        WalletState state = wallet.Read();
        return wallet.Accounts.FirstOrDefault(account => !account.All.Any(address => state.Addresses.GetValueOrDefault(address)));
    }

    private static string NotFound(string name) => $"No wallet with name '{RequestFields.Shown(name)}' could be found.";

    private static WalletFile.Account NewAccount(Bip32 root, int index, string name)
    {
        Bip32 node = root.Derive(WalletAccount.PathOf(index));
        return new WalletFile.Account(index, name, node.PublicKey, node.ChainCode, 0, 0);
    }

    private void EnsureKnown()
    {
        if (_folder.Has(KnownName))
            return;
        try
        {
            Create(KnownName, KnownPassword, passphrase: "", KnownAccounts.Mnemonic);
        }
        catch (WalletException) when (_folder.Has(KnownName))
        {
            // Another request made it in the same moment.
        }
    }

    private void Keep(WalletFile file)
    {
        _folder.Write(file.Name, file.ToJson());
        _open[file.Name] = new NodeWallet(file, chain);
    }
}
