using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Wallets.Files;

/// <summary>A wallet whose password was given. It holds keys, and prints nothing of them.</summary>
public sealed class OpenWallet
{
    private readonly Func<int, EvmAccount>? _evm;
    private readonly Func<int, StratisAccount>? _stratis;
    private readonly string? _words;

    private OpenWallet(string name, Func<int, EvmAccount>? evm, Func<int, StratisAccount>? stratis, string? words)
    {
        Name = name;
        _evm = evm;
        _stratis = stratis;
        _words = words;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its account on EVM chains.</summary>
    /// <exception cref="WalletException">It is a single key, and this is not it.</exception>
    public EvmAccount Evm(int index = 0) => (_evm ?? throw new WalletException($"Wallet {Name} is a single key of Stratis; it has no EVM account."))(index);

    /// <summary>Its account on Stratis.</summary>
    /// <exception cref="WalletException">It is a single key, and this is not it.</exception>
    public StratisAccount Stratis(int index = 0) => (_stratis ?? throw new WalletException($"Wallet {Name} is a single key of an EVM chain; it has no Stratis account."))(index);

    /// <summary>The words, for a backup on paper. Whoever sees them has the wallet.</summary>
    /// <exception cref="WalletException">It is a single key.</exception>
    public string RevealWords() => _words ?? throw new WalletException($"Wallet {Name} is a single key; it has no words.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static OpenWallet OfWords(string name, string words)
    {
        var evm = EvmWallet.FromMnemonic(words);
        var stratis = StratisWallet.FromMnemonic(words);
        return new OpenWallet(name, evm.GetAccount, stratis.GetAccount, words);
    }

    internal static OpenWallet OfKey(string name, EvmAccount account) => new(name, index => First(name, account, index), null, null);

    internal static OpenWallet OfKey(string name, StratisAccount account) => new(name, null, index => First(name, account, index), null);

    private static T First<T>(string name, T account, int index) =>
        index == 0 ? account : throw new WalletException($"Wallet {name} is a single key: it has account 0 only, not {index}.");
}
