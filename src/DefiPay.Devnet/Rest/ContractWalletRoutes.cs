using System.Text.Json;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/SmartContractWallet</c>: a wallet as one that works with contracts sees it.</summary>
internal sealed class ContractWalletRoutes(DevnetChain chain, NodeWallets wallets, ContractSpending spending, StratisNetwork network)
{
    private const int HistoryMax = 10_000;

    // The node's numbers for what a transaction is.
    private const int CallType = 3;
    private const int CreateType = 4;

    public void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("SmartContractWallet");
        routes.MapGet("account-addresses", (string? walletName) => NodeAnswer.Json(AccountAddresses(walletName)));
        routes.MapGet("address-balance", (string? address) => NodeAnswer.Json(NodeDecimal.OfSatoshi(
            chain.UnspentOf(RequestFields.Address(address, nameof(address), network)).Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi))));
        routes.MapGet("history", (string? walletName, string? address, string? skip, string? take) =>
            NodeAnswer.Json(History(walletName, address, skip, take)));
        routes.MapPost("create", (JsonElement json) => spending.Send(
            ContractSpendBody.Create(new RequestBody(json), network),
            built => NodeAnswer.Json(built.Payment.Transaction.Id.ToString()),
            Refused)).NeedsPassword();
        routes.MapPost("call", (JsonElement json) => Call(ContractSpendBody.Call(new RequestBody(json), network))).NeedsPassword();
    }

    /// <summary>Sends a call, as the dynamic routes of contracts do too.</summary>
    public IResult Call(ContractSpendBody body) =>
        spending.Send(body, built => NodeAnswer.Json(spending.Sent(built)), Refused);

    private static IResult Refused(WalletException refused) => NodeAnswer.BadRequest(refused.Message, refused.Description);

    /// <summary>What the page of a contract proposes: the first wallet, and its first address with coins, or nothing.</summary>
    public (string WalletName, string Sender) Proposed()
    {
        string name = wallets.Names()[0];
        return (name, Holding(wallets.Get(name).Read()).FirstOrDefault(""));
    }

    /// <summary>Addresses that hold coins; the first unused one when none does.</summary>
    private string[] AccountAddresses(string? walletName)
    {
        NodeWallet wallet = WalletOf(walletName);
        WalletState state = wallet.Read();
        string[] holding = Holding(state);
        return holding.Length > 0
            ? holding
            : [wallet.Accounts[0].Receive.First(address => !state.Addresses.GetValueOrDefault(address)).Address.ToBase58(network)];
    }

    /// <summary>Coins that still wait for their block do not count.</summary>
    private string[] Holding(WalletState state) =>
        [.. state.Unspent.Where(coin => coin.Height is not null).Select(coin => coin.Owner.Address).Distinct().Select(address => address.ToBase58(network))];

    private NodeWallet WalletOf(string? name) =>
        wallets.Get(string.IsNullOrWhiteSpace(name) ? throw new RequestRefusedException("No wallet name", "No wallet name provided") : name);

    private object[] History(string? walletName, string? address, string? skip, string? take)
    {
        NodeWallet wallet = WalletOf(walletName);
        if (string.IsNullOrWhiteSpace(address))
            throw new RequestRefusedException("No address", "No address provided");
        int first = string.IsNullOrEmpty(skip) ? 0 : RequestFields.Count(skip, nameof(skip), 0, int.MaxValue);
        int count = string.IsNullOrEmpty(take) ? HistoryMax : RequestFields.Count(take, nameof(take), 0, HistoryMax);
        return
        [
            .. wallet.Read().Entries.Reverse()
                // As on the node, whose first account alone has such a history; of an address that is none of its own there is none.
                .Where(entry => entry.Spent.Any(coin => coin.Owner.AccountIndex == 0 && coin.Owner.Address.ToBase58(network) == address))
                .Select(Item)
                .OfType<object>()
                .Skip(first)
                .Take(count),
        ];
    }

    private object? Item(WalletEntry entry)
    {
        TransactionOutput? payment = entry.Transaction.Outputs.FirstOrDefault(output => ContractScript.IsContractScript(output.Script));
        if (payment is null || !ContractScript.TryDecode(payment.Script, out ContractScript? script, out _))
            return null;
        StoredReceipt? receipt = chain.FindReceipt(entry.Transaction.Id);
        ulong budget = script.GasPrice * script.GasLimit;
        ulong taken = entry.Spent.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi);
        ulong paid = entry.Transaction.Outputs.Aggregate(0ul, (sum, output) => sum + output.ValueSatoshi);
        return new
        {
            BlockHeight = entry.Height,
            Type = script.IsCreate ? CreateType : CallType,
            Hash = entry.Transaction.Id.ToString(),
            To = (script.IsCreate ? receipt?.NewContractAddress : script.ContractAddress)?.ToBase58(network) ?? "",
            Amount = NodeDecimal.OfSatoshi(payment.ValueSatoshi),
            TransactionFee = NodeDecimal.OfSatoshi(taken > paid + budget ? taken - paid - budget : 0),
            // Before there is a receipt, nobody knows how much of the gas comes back.
            GasFee = NodeDecimal.OfSatoshi(receipt is null ? budget : receipt.Receipt.GasUsed * receipt.GasPrice),
        };
    }
}
