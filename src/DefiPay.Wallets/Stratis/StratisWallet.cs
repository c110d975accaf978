using DefiPay.Crypto;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Wallets.Stratis;

/// <summary>The accounts that grow from one mnemonic: m/44'/400'/0'/0/i. It holds keys, and prints nothing of them.</summary>
public sealed class StratisWallet
{
    /// <summary>Accounts are numbered below this.</summary>
    public const int IndexMax = 1_000_000;

    private readonly Bip32 _root;

    private StratisWallet(Bip32 root) => _root = root;

    /// <summary>The devnet's wallet, whose keys everybody knows. Nothing of worth may go there.</summary>
    public static StratisWallet Known { get; } = FromMnemonic(KnownAccounts.Mnemonic);

    /// <summary>Opens a wallet.</summary>
    /// <param name="mnemonic">12 to 24 words with single blanks between.</param>
    /// <param name="passphrase">A further secret of the owner's; empty for none.</param>
    /// <exception cref="ArgumentException">The text is no mnemonic; it is not repeated in the message.</exception>
    public static StratisWallet FromMnemonic(string mnemonic, string passphrase = "") => new(Bip32.FromSeed(Bip39.ToSeed(mnemonic, passphrase)));

    /// <summary>One of the devnet's named accounts.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The account, or null where there is none of that name.</returns>
    public static StratisAccount? FindKnown(string name) => KnownAccounts.Find(name) is { } known ? Known.GetAccount(known.Index) : null;

    /// <summary>Derives an account.</summary>
    /// <param name="index">Its position, from 0.</param>
    public StratisAccount GetAccount(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, IndexMax);
        return new StratisAccount(_root.Derive(KnownAccounts.PathOf(index)).PrivateKey);
    }
}
