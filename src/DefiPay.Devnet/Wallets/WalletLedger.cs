using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>
/// What the chain holds of a wallet's addresses: a fold over blocks that goes on where it stopped, and starts anew after a reorganisation. What
/// waits is put on top of a copy. Not safe for several threads at once.
/// </summary>
internal sealed class WalletLedger(IReadOnlyList<WalletAccount> accounts)
{
    private readonly Dictionary<StratisAddress, WalletAddress> _addresses = [];
    private readonly Dictionary<OutPoint, WalletCoin> _coins = [];
    private readonly List<WalletEntry> _entries = [];
    private readonly HashSet<Hash256> _mined = [];
    private readonly HashSet<StratisAddress> _used = [];
    private ulong _nextHeight;
    private Hash256 _lastHash;

    /// <summary>The wallet's address of that name.</summary>
    public WalletAddress? FindAddress(StratisAddress address) => _addresses.GetValueOrDefault(address);

    /// <summary>Whether anything ever paid to it.</summary>
    public bool IsUsed(WalletAddress address) => _used.Contains(address.Address);

    /// <summary>Folds in the blocks that are new, and gives the wallet as it stands with what waits.</summary>
    public (IReadOnlyDictionary<OutPoint, WalletCoin> Coins, IReadOnlyList<WalletEntry> Entries) Read(DevnetChain chain)
    {
        CatchUp(chain);
        IReadOnlyList<Transaction> waiting = chain.WaitingTransactions();
        var coins = new Dictionary<OutPoint, WalletCoin>(_coins);
        var entries = new List<WalletEntry>(_entries);
        uint now = chain.Tip.Header.Time;
        // A block may have taken some of them between the two looks.
        foreach (Transaction transaction in waiting.Where(candidate => !_mined.Contains(candidate.Id)))
            Add(transaction, null, now, coins, entries);
        return (coins, entries);
    }

    private void CatchUp(DevnetChain chain)
    {
        if (_addresses.Count == 0 || _nextHeight > 0 && chain.BlockAt(_nextHeight - 1)?.Hash != _lastHash)
            Restart();
        while (chain.BlockAt(_nextHeight) is { } block)
        {
            BlockHeader header = block.Block.Header;
            if (_nextHeight > 0 && header.PreviousHash != _lastHash)
            {
                Restart();
                continue;
            }

            foreach (Transaction transaction in block.Block.Transactions)
                Add(transaction, block.Height, header.Time, _coins, _entries);
            (_nextHeight, _lastHash) = (block.Height + 1, block.Hash);
        }
    }

    private void Restart()
    {
        _coins.Clear();
        _entries.Clear();
        _mined.Clear();
        _used.Clear();
        _nextHeight = 0;
        foreach (WalletAddress address in accounts.SelectMany(account => account.All))
            _addresses[address.Address] = address;
    }

    private void Add(Transaction transaction, ulong? height, uint time, Dictionary<OutPoint, WalletCoin> coins, List<WalletEntry> entries)
    {
        var spent = new List<WalletCoin>();
        foreach (TransactionInput input in transaction.Inputs)
        {
            if (coins.TryGetValue(input.Previous, out WalletCoin? coin))
            {
                coins[input.Previous] = coin with { SpentBy = transaction.Id };
                spent.Add(coin);
            }
        }

        var made = new List<WalletCoin>();
        for (int i = 0; i < transaction.Outputs.Count; i++)
        {
            TransactionOutput output = transaction.Outputs[i];
            if (output.ValueSatoshi == 0 || Script.OwnerOf(output.Script) is not { } owner || !_addresses.TryGetValue(owner, out WalletAddress? address))
                continue;
            var coin = new WalletCoin(new OutPoint(transaction.Id, (uint)i), output.ValueSatoshi, address, output.Script, height, time);
            coins[coin.OutPoint] = coin;
            made.Add(coin);
            Use(address);
        }

        if (spent.Count + made.Count == 0)
            return;
        if (height is not null)
            _mined.Add(transaction.Id);
        entries.Add(new WalletEntry(transaction, height, time, spent, made));
    }

    private void Use(WalletAddress address)
    {
        if (!_used.Add(address.Address))
            return;
        WalletAccount account = accounts[address.AccountIndex];
        foreach (WalletAddress added in account.Extend(address.IsChange, address.Index + 1 + WalletAccount.GapLimit))
            _addresses[added.Address] = added;
    }
}
