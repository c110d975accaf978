using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>An account of a wallet: one branch of addresses to be paid at, and one for change. It knows public keys only.</summary>
internal sealed class WalletAccount
{
    /// <summary>So many addresses behind the last used one are watched, as wallets of this format do.</summary>
    public const int GapLimit = 20;

    private readonly Bip32Public _receive;
    private readonly Bip32Public _change;

    // Replaced whole, so that who reads one while another extends it sees either.
    private volatile WalletAddress[] _receiveAddresses = [];
    private volatile WalletAddress[] _changeAddresses = [];

    public WalletAccount(WalletFile.Account stored)
    {
        Stored = stored;
        var node = new Bip32Public(stored.PublicKey, stored.ChainCode);
        (_receive, _change) = (node.Child(0), node.Child(1));
        Extend(isChange: false, Math.Max(GapLimit, stored.ReceiveCount));
        Extend(isChange: true, Math.Max(GapLimit, stored.ChangeCount));
    }

    /// <summary>What is on disk of it.</summary>
    public WalletFile.Account Stored { get; }

    public string Name => Stored.Name;

    public int Index => Stored.Index;

    public string Path => PathOf(Index);

    public IReadOnlyList<WalletAddress> Receive => _receiveAddresses;

    public IReadOnlyList<WalletAddress> Change => _changeAddresses;

    public IEnumerable<WalletAddress> All => [.. _receiveAddresses, .. _changeAddresses];

    public static string PathOf(int index) => $"m/44'/{StratisNetwork.CoinType}'/{index}'";

    /// <summary>Derives further addresses, as far as that many, and gives those that are new. One caller at a time.</summary>
    public IReadOnlyList<WalletAddress> Extend(bool isChange, int count)
    {
        (Bip32Public branch, WalletAddress[] known) = isChange ? (_change, _changeAddresses) : (_receive, _receiveAddresses);
        int first = known.Length;
        WalletAddress[] added =
        [
            .. Enumerable.Range(first, Math.Max(0, Math.Min(count, WalletFile.AddressesMax) - first))
                .Select(i => new WalletAddress(StratisAddress.OfPublicKey(branch.Child((uint)i).PublicKey), Index, isChange, i)),
        ];
        if (isChange)
            _changeAddresses = [.. known, .. added];
        else
            _receiveAddresses = [.. known, .. added];
        return added;
    }
}
