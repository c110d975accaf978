using DefiPay.Stratis.Accounts;
using Nethereum.HdWallet;

namespace DefiPay.Wallets.Evm;

/// <summary>The accounts of EVM chains that grow from one mnemonic: m/44'/60'/0'/0/i. It holds keys, and prints nothing of them.</summary>
public sealed class EvmWallet
{
    /// <summary>Accounts are numbered below this.</summary>
    public const int IndexMax = 1_000_000;

    private readonly Wallet _wallet;

    private EvmWallet(Wallet wallet) => _wallet = wallet;

    /// <summary>The devnet's wallet, whose keys everybody knows. Nothing of worth may go there.</summary>
    public static EvmWallet Known { get; } = FromMnemonic(KnownAccounts.Mnemonic);

    /// <summary>Opens a wallet.</summary>
    /// <param name="mnemonic">12 to 24 words with single blanks between.</param>
    /// <param name="passphrase">A further secret of the owner's; empty for none.</param>
    /// <exception cref="ArgumentException">The text is no mnemonic; it is not repeated in the message.</exception>
    public static EvmWallet FromMnemonic(string mnemonic, string passphrase = "")
    {
        try
        {
            return new EvmWallet(new Wallet(mnemonic, passphrase));
        }
        catch (FormatException e)
        {
            throw new ArgumentException("mnemonic: 12, 15, 18, 21 or 24 words are needed.", nameof(mnemonic), e);
        }
    }

    /// <summary>One of the devnet's named accounts; the same names and indexes as on Stratis.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The account, or null where there is none of that name.</returns>
    public static EvmAccount? FindKnown(string name) => KnownAccounts.Find(name) is { } known ? Known.GetAccount(known.Index) : null;

    /// <summary>Derives an account.</summary>
    /// <param name="index">Its position, from 0.</param>
    public EvmAccount GetAccount(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, IndexMax);
        return new EvmAccount(_wallet.GetEthereumKey(index));
    }
}
