using System.Text.Json;
using System.Text.Json.Serialization;
using DefiPay.Crypto;

namespace DefiPay.Devnet.Wallets;

/// <summary>What is kept of a wallet on disk: its sealed seed, and the public half of its accounts, so that balances need no password.</summary>
internal sealed record WalletFile(int Version, string Name, string Network, long CreationTime, EncryptedSeed Seed, IReadOnlyList<WalletFile.Account> Accounts)
{
    public const int CurrentVersion = 1;
    public const int AccountsMax = 100;

    /// <summary>Addresses of one kind that an account has, at most.</summary>
    public const int AddressesMax = 10_000;

    private const int SealedSizeMax = 64;
    private const int FieldSizeMax = 64;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = 8,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>An account: the public key and chain code of its node in the key tree, and how many addresses were handed out.</summary>
    public sealed record Account(int Index, string Name, byte[] PublicKey, byte[] ChainCode, int ReceiveCount, int ChangeCount);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a wallet's file.</summary>
    /// <exception cref="WalletException">The text is no wallet of this network, or was damaged.</exception>
    public static WalletFile Read(string text, string name, string network)
    {
        WalletFile? file;
        try
        {
            file = JsonSerializer.Deserialize<WalletFile>(text, Json);
        }
        catch (JsonException)
        {
            file = null;
        }

        if (file is null || file.Version != CurrentVersion || file.Name != name || !file.IsSound())
            throw new WalletException($"The file of wallet {name} is damaged, or is no wallet of this program. Recover it from its mnemonic under another name.");
        return file.Network == network
            ? file
            : throw new WalletException($"Wallet {name} belongs to the network {file.Network}; this node runs {network}.");
    }

    // A file may come from anywhere, so whatever decrypts it sees bounded costs and lengths.
    private bool IsSound() =>
        Seed is { Salt.Length: > 0 and <= FieldSizeMax, Iv.Length: AesCounter.BlockSize, Mac.Length: Keccak256.Size, Ciphertext.Length: > 0 and <= SealedSizeMax }
        && Scrypt.Refuse(Seed.N, Seed.R, Seed.P, Keccak256.Size) is null
        && Accounts is { Count: > 0 and <= AccountsMax }
        && Accounts.Select((account, index) => account is { PublicKey: [2 or 3, ..], Name.Length: > 0 }
            && account.PublicKey.Length == Secp256k1.CompressedKeySize
            && account.ChainCode?.Length == Keccak256.Size
            && account.Index == index
            && account.ReceiveCount is >= 0 and <= AddressesMax
            && account.ChangeCount is >= 0 and <= AddressesMax).All(sound => sound);
}
