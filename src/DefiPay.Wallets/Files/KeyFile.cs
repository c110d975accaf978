using DefiPay.Chains;
using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;
using Nethereum.KeyStore;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;

namespace DefiPay.Wallets.Files;

/// <summary>
/// Single keys as files of Web3 Secret Storage, version 3, which other programs read too. A key of Stratis goes into the same container;
/// its address stands there in base58, and that tells the two apart.
/// </summary>
public static class KeyFile
{
    private const int SecretSize = 32;

    /// <summary>Writes a key of an EVM chain.</summary>
    public static string Export(EvmAccount account, string password, KeyCost cost)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Encrypt(account.CopyPrivateKey(), account.Address[2..], password, cost);
    }

    /// <summary>Writes a key of Stratis.</summary>
    public static string Export(StratisAccount account, StratisNetwork network, string password, KeyCost cost)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Encrypt(account.CopyPrivateKey(), account.Address.ToBase58(network), password, cost);
    }

    /// <summary>Reads which chain a key file is for; a file without an address is taken for an EVM chain's, as other programs write them.</summary>
    /// <param name="json">The file.</param>
    /// <param name="network">The Stratis network whose addresses are accepted.</param>
    /// <returns>The chain, and the address in canonical form: null where the file does not say it.</returns>
    /// <exception cref="WalletException">The text is no key file, or is for another network.</exception>
    public static (KeyChain Chain, string? Address) Describe(string json, StratisNetwork network)
    {
        string? address = KeyFileText.Check(json).Address;
        return address switch
        {
            null => (KeyChain.Evm, null),
            _ when StratisAddress.TryParse(address, network, out StratisAddress stratis) => (KeyChain.Stratis, stratis.ToBase58(network)),
            _ when AddressText.TryCanonicalize(address.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? address : "0x" + address, out string? evm) => (KeyChain.Evm, evm),
            _ => throw new WalletException($"address: the key file is for neither an EVM chain nor {network.Name}."),
        };
    }

    /// <summary>Opens a key of an EVM chain.</summary>
    /// <exception cref="WalletException">The text is no key file, the password is wrong, or the key has another address than the file says.</exception>
    public static EvmAccount OpenEvm(string json, string password)
    {
        (string checkedJson, string? address) = KeyFileText.Check(json);
        var account = new EvmAccount(RequireKey(Decrypt(checkedJson, password)));
        return address is null || account.Address.EndsWith(address.ToLowerInvariant(), StringComparison.Ordinal) ? account : throw OtherAddress();
    }

    /// <summary>Opens a key of Stratis.</summary>
    /// <exception cref="WalletException">The text is no key file, the password is wrong, or the key has another address than the file says.</exception>
    public static StratisAccount OpenStratis(string json, StratisNetwork network, string password)
    {
        (string checkedJson, string? address) = KeyFileText.Check(json);
        var account = new StratisAccount(RequireKey(Decrypt(checkedJson, password)));
        return address == account.Address.ToBase58(network) ? account : throw OtherAddress();
    }

    internal static string Encrypt(byte[] secret, string address, string password, KeyCost cost)
    {
        ArgumentNullException.ThrowIfNull(password);
        var costs = new ScryptParams { Dklen = SecretSize, N = cost.N, R = cost.R, P = cost.P };
        return new KeyStoreScryptService().EncryptAndGenerateKeyStoreAsJson(password, secret, address, costs);
    }

    internal static byte[] Decrypt(string checkedJson, string password)
    {
        try
        {
            return new KeyStoreService().DecryptKeyStoreFromJson(password, checkedJson);
        }
        catch (DecryptionException e)
        {
            throw new WalletException("The password does not open it. Passwords are told apart by every letter's case and every blank.", e);
        }
    }

    private static byte[] RequireKey(byte[] secret) => Secp256k1.IsPrivateKey(secret) ? secret : throw new WalletException("The key file holds no private key.");

    private static WalletException OtherAddress() => new("address: the key in the file belongs to another address than the file says.");
}
