using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Rest;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>A wallet that the node holds, without its keys. Safe for several threads at once.</summary>
internal sealed class NodeWallet
{
    private readonly DevnetChain _chain;
    private readonly WalletLedger _ledger;
    private readonly WalletAccount[] _accounts;
    private readonly Lock _gate = new();

    public NodeWallet(WalletFile file, DevnetChain chain)
    {
        File = file;
        _chain = chain;
        _accounts = [.. file.Accounts.Select(account => new WalletAccount(account))];
        _ledger = new WalletLedger(_accounts);
    }

    /// <summary>What is on disk of it.</summary>
    public WalletFile File { get; }

    public string Name => File.Name;

    public IReadOnlyList<WalletAccount> Accounts => _accounts;

    /// <exception cref="WalletException">It has no account of that name.</exception>
    public WalletAccount Account(string name) =>
        _accounts.FirstOrDefault(account => account.Name == name) ?? throw new WalletException($"No account with the name '{RequestFields.Shown(name)}' could be found.");

    /// <summary>The wallet's address of that name; null for somebody else's.</summary>
    public WalletAddress? FindAddress(StratisAddress address)
    {
        lock (_gate)
        {
            _ledger.Read(_chain);
            return _ledger.FindAddress(address);
        }
    }

    /// <summary>The wallet as it stands.</summary>
    public WalletState Read()
    {
        lock (_gate)
        {
            (IReadOnlyDictionary<OutPoint, WalletCoin> coins, IReadOnlyList<WalletEntry> entries) = _ledger.Read(_chain);
            var addresses = _accounts.SelectMany(account => account.All).ToDictionary(address => address, _ledger.IsUsed);
            return new WalletState([.. coins.Values], entries, addresses, _chain.Tip.Height);
        }
    }
}
