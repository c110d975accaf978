using System.Text.Json;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary>The routes of <c>api/SmartContracts</c> that spend from a node's wallet.</summary>
internal sealed class ContractBuildRoutes(ContractSpending spending, NodeWallets wallets, Spender spender, StratisNetwork network)
{
    public void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("SmartContracts");
        routes.MapPost("build-create", (JsonElement json) => spending.AnswerBuild(Create(json))).NeedsPassword();
        routes.MapPost("build-call", (JsonElement json) => spending.AnswerBuild(Call(json))).NeedsPassword();
        routes.MapPost("build-and-send-create", (JsonElement json) => spending.Send(
            Create(json), built => NodeAnswer.Json(spending.Sent(built)), refused => NodeAnswer.BadRequest(refused.Message, refused.Description))).NeedsPassword();
        routes.MapPost("build-and-send-call", SendCall).NeedsPassword();
        routes.MapPost("build-transaction", (JsonElement json) => BuildTransaction(new RequestBody(json))).NeedsPassword();
        routes.MapPost("estimate-fee", (JsonElement json) => NodeAnswer.Json(spender.EstimateFee(Plain(new RequestBody(json), withFee: false).Request)));
        routes.MapGet("address-balances", (string? walletName) => NodeAnswer.Json(Balances(walletName)));
    }

    private ContractSpendBody Create(JsonElement json) => ContractSpendBody.Create(new RequestBody(json), network);

    private ContractSpendBody Call(JsonElement json) => ContractSpendBody.Call(new RequestBody(json), network);

    // As on the node, a call that was to be sent and cannot be built is answered with 200 and says so inside; all others get an error.
    private IResult SendCall(JsonElement json)
    {
        try
        {
            return spending.Send(
                Call(json), built => NodeAnswer.Json(spending.Sent(built)), refused => NodeAnswer.Json(ContractSpending.Failed(refused.Message)));
        }
        catch (ParametersRefusedException refused)
        {
            return NodeAnswer.Json(ContractSpending.Failed(refused.Message));
        }
    }

    private IResult BuildTransaction(RequestBody body)
    {
        (SpendRequest request, string password) = Plain(body, withFee: true);
        Payment payment = spender.Build(request, password);
        return NodeAnswer.Json(new { Fee = payment.FeeSatoshi, Hex = payment.Transaction.ToHex(), TransactionId = payment.Transaction.Id.ToString() });
    }

    private (SpendRequest Request, string Password) Plain(RequestBody body, bool withFee)
    {
        StratisAddress sender = body.Address("sender", network, "Sender is required.");
        (SpendRequest request, string password) = WalletSpendRoutes.Read(body, wallets, network, withFee);
        if (!request.Wallet.Accounts.Any(account => account.Name == request.AccountName))
            throw new WalletException("No account.", $"No account with the name '{RequestFields.Shown(request.AccountName)}' could be found.");
        WalletAddress owner = request.Wallet.FindAddress(sender)
            ?? throw new WalletException("Address not found in wallet.", $"The given address {sender.ToBase58(network)} was not found in the wallet.");
        if (request.Wallet.Read().Balance(coin => coin.Owner == owner) is (0, 0))
            throw new WalletException("Insufficient balance.", ContractSpending.NoBalance);
        spending.RefuseContracts(request.Outputs);
        // The change goes to the sender, whatever else is asked for.
        return (request with { Sender = sender, ChangeAddress = null, AllowUnconfirmed = true }, password);
    }

    private object[] Balances(string? walletName) =>
    [
        .. wallets.Get(walletName ?? "").Read().Unspent
            .Where(coin => coin.Height is not null)
            .GroupBy(coin => coin.Owner.Address)
            .Select(coins => new { Address = coins.Key.ToBase58(network), Sum = coins.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi) }),
    ];
}
