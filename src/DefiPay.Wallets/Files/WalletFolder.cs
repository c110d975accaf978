using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Wallets.Evm;

namespace DefiPay.Wallets.Files;

/// <summary>
/// Wallets on disk, one file each, readable by their owner alone. A wallet is a mnemonic, from which the accounts of both chains grow, or a
/// single key in a key file of version 3.
/// </summary>
/// <param name="path">The folder; it is created with the first wallet.</param>
/// <param name="network">The Stratis network whose addresses are written.</param>
public sealed class WalletFolder(string path, StratisNetwork network)
{
    /// <summary>A folder holds at most this many wallets.</summary>
    public const int CountMax = 1000;

    private const int SecretSize = 32;

    private readonly WalletStore _store = new(path);

    /// <summary>All wallets by name.</summary>
    /// <exception cref="WalletException">A file is none of ours, or there are too many.</exception>
    public IReadOnlyList<StoredWallet> List()
    {
        string[] names = _store.Names();
        return names.Length <= CountMax
            ? [.. names.Select(name => Describe(name, _store.Read(name)))]
            : throw new WalletException($"The folder {path} holds {names.Length} wallets; up to {CountMax} are accepted.");
    }

    /// <summary>One wallet; null where there is none of that name.</summary>
    /// <exception cref="WalletException">The name or the file is none of ours.</exception>
    public StoredWallet? Find(string name) => _store.Has(name) ? Describe(name, _store.Read(name)) : null;

    /// <summary>Keeps a mnemonic.</summary>
    /// <param name="name">Lower-case letters, digits and dashes, up to 40.</param>
    /// <param name="words">An English mnemonic with single blanks between, whose checksum fits.</param>
    /// <param name="password">At least one character.</param>
    /// <param name="cost">What trying a password is to cost.</param>
    /// <exception cref="WalletException">Name, words or password are not accepted, or the name is taken.</exception>
    public StoredWallet Add(string name, string words, string password, KeyCost cost)
    {
        RequirePassword(password);
        byte[] entropy = Bip39.TryGetEntropy(words)
            ?? throw new WalletException("The words are no mnemonic: 12, 15, 18, 21 or 24 English words of BIP-39 are accepted, whose last holds their checksum.");
        OpenWallet wallet = OpenWallet.OfWords(name, words);
        (string evm, string stratis) = (wallet.Evm().Address, wallet.Stratis().Address.ToBase58(network));
        byte[] secret = [.. entropy, .. new byte[SecretSize - entropy.Length]]; // the container takes 32 bytes; the number of words says how many count
        var file = new JsonObject
        {
            ["kind"] = WalletFile.Kind,
            ["version"] = WalletFile.Version,
            ["words"] = words.Split(' ').Length,
            ["evm"] = evm,
            ["stratis"] = stratis,
            ["secret"] = JsonNode.Parse(KeyFile.Encrypt(secret, "", password, cost)),
        };
        _store.WriteNew(name, file.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return new StoredWallet(name, words.Split(' ').Length, evm, stratis);
    }

    /// <summary>Keeps a key file as it is, after its password has opened it.</summary>
    /// <exception cref="WalletException">The file or its password is not accepted, or the name is taken.</exception>
    public StoredWallet AddKeyFile(string name, string json, string password)
    {
        (KeyChain chain, _) = KeyFile.Describe(json, network);
        StoredWallet stored = chain == KeyChain.Evm
            ? new StoredWallet(name, 0, KeyFile.OpenEvm(json, password).Address, null)
            : new StoredWallet(name, 0, null, KeyFile.OpenStratis(json, network, password).Address.ToBase58(network));
        JsonNode file = JsonNode.Parse(KeyFileText.Check(json).Json)!;
        file["address"] = stored.EvmAddress is { } evm ? evm[2..] : stored.StratisAddress;
        _store.WriteNew(name, file.ToJsonString());
        return stored;
    }

    /// <summary>Opens a wallet.</summary>
    /// <exception cref="WalletException">There is none of that name, the password is wrong, or the file was changed.</exception>
    public OpenWallet Open(string name, string password)
    {
        if (!_store.Has(name))
        {
            throw new WalletException($"There is no wallet {name} in {path}.");
        }

        string text = _store.Read(name);
        if (WalletFile.TryRead(text) is not { } file)
        {
            return KeyFile.Describe(text, network).Chain == KeyChain.Evm
                ? OpenWallet.OfKey(name, KeyFile.OpenEvm(text, password))
                : OpenWallet.OfKey(name, KeyFile.OpenStratis(text, network, password));
        }

        byte[] secret = KeyFile.Decrypt(file.Secret, password);
        OpenWallet wallet = OpenWallet.OfWords(name, Bip39.FromEntropy(secret.AsSpan(0, Bip39.EntropySizeOf(file.WordCount))));
        return wallet.Evm().Address == file.Evm && wallet.Stratis().Address.ToBase58(network) == file.Stratis
            ? wallet
            : throw new WalletException($"The file of wallet {name} was changed: its words give other addresses than it says.");
    }

    private StoredWallet Describe(string name, string text)
    {
        if (WalletFile.TryRead(text) is { } file)
        {
            return new StoredWallet(name, file.WordCount, file.Evm, file.Stratis);
        }

        (KeyChain chain, string? address) = KeyFile.Describe(text, network);
        return chain == KeyChain.Evm ? new StoredWallet(name, 0, address, null) : new StoredWallet(name, 0, null, address);
    }

    private static void RequirePassword(string password)
    {
        if (string.IsNullOrEmpty(password))
        {
            throw new WalletException("A password is needed, and it was empty.");
        }
    }
}
