using System.Numerics;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Signer;
using Nethereum.Web3.Accounts;

namespace Nethereum.HdWallet;

/// <summary>The accounts that grow from a mnemonic (BIP-32, BIP-39, BIP-44).</summary>
public class Wallet
{
    /// <summary>Where accounts are; x stands for their index.</summary>
    public const string DEFAULT_PATH = "m/44'/60'/0'/0/x";

    /// <summary>Where Ledger's old software and Electrum have them.</summary>
    public const string ELECTRUM_LEDGER_PATH = "m/44'/60'/0'/x";

    private static readonly int[] WordCounts = [12, 15, 18, 21, 24];

    private readonly Bip32 _root;

    /// <summary>Opens a wallet. A wrong checksum is not refused.</summary>
    /// <exception cref="FormatException">There are not 12, 15, 18, 21 or 24 words.</exception>
    public Wallet(string words, string seedPassword, string path = DEFAULT_PATH) : this(Bip39.ToSeed(Checked(words), seedPassword ?? ""), path) =>
        Words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Opens the wallet of a seed.</summary>
    public Wallet(byte[] seed, string path = DEFAULT_PATH)
    {
        Seed = seed.ToHex();
        Path = path;
        _root = Bip32.FromSeed(seed);
    }

    /// <summary>The seed as hex without 0x.</summary>
    public string Seed { get; }

    /// <summary>The words; null for a wallet that was opened by its seed.</summary>
    public string[] Words { get; }

    /// <summary>Whether the last word's checksum fits; false for a wallet that was opened by its seed.</summary>
    public bool IsMnemonicValidChecksum => Words is not null && Bip39.IsValid(string.Join(' ', Words));

    /// <summary>Where accounts are; x stands for their index.</summary>
    public string Path { get; }

    /// <summary>The key at an index.</summary>
    public EthECKey GetEthereumKey(int index) => new(GetPrivateKey(index), true);

    /// <summary>The private key at an index.</summary>
    public byte[] GetPrivateKey(int index) => _root.Derive(Path.Replace("x", index.ToString(System.Globalization.CultureInfo.InvariantCulture))).PrivateKey;

    /// <summary>The public key at an index: 65 bytes.</summary>
    public byte[] GetPublicKey(int index) => GetEthereumKey(index).GetPubKey();

    /// <summary>The private key of an address among the first ones; null where it is not among them.</summary>
    public byte[] GetPrivateKey(string address, int maxIndexSearch = 20) => GetPrivateKey(0, address, maxIndexSearch);

    /// <summary>The private key of an address; null where it is not among those searched.</summary>
    public byte[] GetPrivateKey(int startIndex, string address, int maxIndexSearch = 20)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Enumerable.Range(startIndex, maxIndexSearch)
            .Select(GetEthereumKey)
            .FirstOrDefault(key => string.Equals(key.GetPublicAddress(), "0x" + address.RemoveHexPrefix(), StringComparison.OrdinalIgnoreCase))
            ?.GetPrivateKeyAsBytes();
    }

    /// <summary>The account of an address among the first ones; null where it is not among them.</summary>
    public Account GetAccount(string address, int maxIndexSearch = 20, BigInteger? chainId = null) =>
        GetPrivateKey(address, maxIndexSearch) is { } key ? new Account(key, chainId) : null;

    /// <summary>The account at an index.</summary>
    public Account GetAccount(int index, BigInteger? chainId = null) => new(GetPrivateKey(index), chainId);

    /// <summary>The first addresses.</summary>
    public string[] GetAddresses(int numberOfAddresses = 20) => [.. Enumerable.Range(0, numberOfAddresses).Select(index => GetEthereumKey(index).GetPublicAddress())];

    private static string Checked(string words) => WordCounts.Contains(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
        ? words
        : throw new FormatException("Word count should be 12,15,18,21 or 24");
}
