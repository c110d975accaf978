using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary>The routes of <c>api/Wallet</c> that tell what a wallet has and had.</summary>
internal sealed class WalletBalanceRoutes(NodeWallets wallets, Spender spender, StratisNetwork network)
{
    private const int HistoryMax = 10_000;

    public void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("Wallet");
        routes.MapGet("balance", (string? walletName, string? accountName, string? includeBalanceByAddress) => NodeAnswer.Json(new
        {
            Balances = Accounts(walletName, accountName).Select(account => Balance(
                account.Wallet, account.Account, RequestFields.Flag(includeBalanceByAddress, nameof(includeBalanceByAddress), absent: false))).ToArray(),
        }));
        routes.MapGet("history", (string? walletName, string? accountName, string? address, string? skip, string? take, string? q) => NodeAnswer.Json(new
        {
            History = Accounts(walletName, accountName).Select(account => History(account.Wallet, account.Account, address, skip, take, q)).ToArray(),
        }));
        routes.MapGet("spendable-transactions", (string? walletName, string? accountName, string? minConfirmations) =>
            NodeAnswer.Json(new { Transactions = Spendable(walletName, accountName, minConfirmations) }));
        routes.MapGet("received-by-address", (string? address) => NodeAnswer.Json(ReceivedBy(RequestFields.Address(address, nameof(address), network))));
        routes.MapGet("maxbalance", (string? walletName, string? accountName, string? feeType, string? allowUnconfirmed) =>
        {
            NodeWallet wallet = wallets.Get(RequestFields.WalletName(walletName, nameof(walletName)));
            WalletSpendRoutes.CheckFeeType(feeType);
            return NodeAnswer.Json(MaxBalance(wallet, accountName, RequestFields.Flag(allowUnconfirmed, nameof(allowUnconfirmed), absent: false)));
        });
    }

    /// <summary>The account of that name: the first when none is named, all when the name is empty.</summary>
    private IEnumerable<(NodeWallet Wallet, WalletAccount Account)> Accounts(string? walletName, string? accountName)
    {
        NodeWallet wallet = wallets.Get(RequestFields.WalletName(walletName, nameof(walletName)));
        return accountName == ""
            ? wallet.Accounts.Select(account => (wallet, account))
            : [(wallet, wallet.Account(accountName ?? NodeWallets.DefaultAccount))];
    }

    private object Balance(NodeWallet wallet, WalletAccount account, bool byAddress)
    {
        WalletState state = wallet.Read();
        (ulong confirmed, ulong unconfirmed) = state.Balance(coin => coin.Owner.AccountIndex == account.Index);
        return new
        {
            AccountName = account.Name,
            AccountHdPath = account.Path,
            CoinType = StratisNetwork.CoinType,
            AmountConfirmed = confirmed,
            AmountUnconfirmed = unconfirmed,
            SpendableAmount = confirmed,
            Addresses = byAddress ? Addresses(state, account) : null,
        };
    }

    private object[] Addresses(WalletState state, WalletAccount account) =>
    [
        .. account.All.Select(address =>
        {
            (ulong confirmed, ulong unconfirmed) = state.Balance(coin => coin.Owner == address);
            return new
            {
                Address = address.Address.ToBase58(network),
                IsUsed = state.Addresses.GetValueOrDefault(address),
                address.IsChange,
                AmountConfirmed = confirmed,
                AmountUnconfirmed = unconfirmed,
                SpendableAmount = confirmed,
            };
        }),
    ];

    private object History(NodeWallet wallet, WalletAccount account, string? address, string? skip, string? take, string? search)
    {
        int first = string.IsNullOrEmpty(skip) ? 0 : RequestFields.Count(skip, nameof(skip), 0, int.MaxValue);
        int count = string.IsNullOrEmpty(take) ? HistoryMax : RequestFields.Count(take, nameof(take), 0, HistoryMax);
        StratisAddress? only = string.IsNullOrEmpty(address) ? null : RequestFields.Address(address, nameof(address), network);
        var items = new WalletHistory(network).Of(wallet.Read(), account, only)
            .Where(item => string.IsNullOrEmpty(search) || item.Matches(search))
            .Skip(first)
            .Take(count);
        return new { AccountName = account.Name, AccountHdPath = account.Path, CoinType = StratisNetwork.CoinType, TransactionsHistory = items.Select(item => item.ToJson()).ToArray() };
    }

    private object[] Spendable(string? walletName, string? accountName, string? minConfirmations)
    {
        ulong least = RequestFields.Confirmations(minConfirmations, nameof(minConfirmations));
        NodeWallet wallet = wallets.Get(RequestFields.WalletName(walletName, nameof(walletName)));
        WalletAccount account = wallet.Account(string.IsNullOrEmpty(accountName) ? NodeWallets.DefaultAccount : accountName);
        WalletState state = wallet.Read();
        return
        [
            .. state.Unspent
                .Where(coin => coin.Owner.AccountIndex == account.Index && state.Confirmations(coin) >= least)
                .Select(coin => new
                {
                    Id = coin.OutPoint.TransactionId.ToString(),
                    coin.OutPoint.Index,
                    Address = coin.Owner.Address.ToBase58(network),
                    coin.Owner.IsChange,
                    Amount = coin.ValueSatoshi,
                    CreationTime = coin.Time.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Confirmations = state.Confirmations(coin),
                }),
        ];
    }

    private object ReceivedBy(StratisAddress address)
    {
        string text = address.ToBase58(network);
        (NodeWallet wallet, WalletAddress owned) = wallets.FindOwner(address) ?? throw NodeWallets.Unowned(text);
        (ulong confirmed, ulong unconfirmed) = wallet.Read().Balance(coin => coin.Owner == owned);
        return new { Address = text, StratisNetwork.CoinType, AmountConfirmed = confirmed, AmountUnconfirmed = unconfirmed, SpendableAmount = confirmed };
    }

    /// <summary>What one transaction could pay at most, and its fee.</summary>
    private object MaxBalance(NodeWallet wallet, string? accountName, bool allowUnconfirmed)
    {
        WalletAccount account = wallet.Account(string.IsNullOrEmpty(accountName) ? NodeWallets.DefaultAccount : accountName);
        ulong sum = wallet.Read().Unspent
            .Where(coin => coin.Owner.AccountIndex == account.Index && (allowUnconfirmed || coin.Height is not null))
            .OrderByDescending(coin => coin.ValueSatoshi)
            .Take(Spender.InputCountMax)
            .Aggregate(0ul, (total, coin) => total + coin.ValueSatoshi);
        if (sum == 0)
            return new { MaxSpendableAmount = 0ul, Fee = 0ul };
        ulong fee = spender.EstimateFee(new SpendRequest
        {
            Wallet = wallet,
            AccountName = account.Name,
            Outputs = [new TransactionOutput(sum, Script.PayToPublicKeyHash(account.Receive[0].Address))],
            FeeFromOutput = 0,
            AllowUnconfirmed = allowUnconfirmed,
        });
        return new { MaxSpendableAmount = sum > fee ? sum - fee : 0, Fee = fee };
    }
}
