using System.Text.Json;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary>The routes of <c>api/Wallet</c> that build payments and send them.</summary>
internal sealed class WalletSpendRoutes(DevnetChain chain, NodeWallets wallets, Spender spender, ContractSpending contracts, StratisNetwork network)
{
    private static readonly string[] FeeTypes = ["low", "medium", "high"];

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("Wallet/build-transaction", (JsonElement body) => Build(new RequestBody(body))).NeedsPassword();
        api.MapPost("Wallet/estimate-txfee", (JsonElement body) => NodeAnswer.Json(spender.EstimateFee(Read(new RequestBody(body), wallets, network, withFee: false).Request)));
        api.MapPost("Wallet/send-transaction", (JsonElement body) => Send(body, namesOperators: false));
        api.MapPost("SmartContractWallet/send-transaction", (JsonElement body) => Send(body, namesOperators: true));
    }

    /// <summary>Reads a request to pay.</summary>
    /// <param name="body">The request.</param>
    /// <param name="wallets">The node's wallets.</param>
    /// <param name="network">Of the addresses.</param>
    /// <param name="withFee">Whether it is to be built, so that password and fee are needed, or only estimated.</param>
    public static (SpendRequest Request, string Password) Read(RequestBody body, NodeWallets wallets, StratisNetwork network, bool withFee)
    {
        string walletName = SpendBody.WalletName(body);
        string password = withFee ? SpendBody.Password(body) : "";
        ulong? fee = Fee(body, isNeeded: withFee);
        (IReadOnlyList<TransactionOutput> outputs, int? feeFrom) = SpendBody.Recipients(body, network);
        TransactionOutput? data = SpendBody.Data(body);
        if (outputs.Count == 0 && data is null)
            body.Refuse("recipients: is missing; at least one recipient is expected.", "No recipients.");
        IReadOnlyList<OutPoint> outPoints = SpendBody.OutPoints(body);
        bool allowUnconfirmed = body.Flag("allowUnconfirmed");
        StratisAddress? change = body.OptionalAddress("changeAddress", network);
        body.Check();
        return (new SpendRequest
        {
            Wallet = wallets.Get(walletName),
            AccountName = SpendBody.AccountName(body),
            Outputs = data is null ? outputs : [.. outputs, data],
            FeeFromOutput = feeFrom,
            FeeSatoshi = withFee ? fee : null,
            OutPoints = outPoints,
            ChangeAddress = change,
            AllowUnconfirmed = allowUnconfirmed,
        }, password);
    }

    /// <summary>The fee that is asked for; null for the least, which all types come to here. An estimate needs neither type nor amount.</summary>
    private static ulong? Fee(RequestBody body, bool isNeeded)
    {
        string type = body.Text("feeType") ?? "";
        bool hasAmount = !string.IsNullOrEmpty(body.Text("feeAmount"));
        bool isKnown = FeeTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
        if (hasAmount && type.Length > 0)
            body.Refuse("feeType: cannot be set together with feeAmount; one of the two is accepted.");
        else if (type.Length > 0 && !isKnown)
            body.Refuse($"feeType: `{RequestFields.Shown(type)}` is not one of {string.Join(", ", FeeTypes)}.");
        else if (isNeeded && !hasAmount && !isKnown)
            body.Refuse($"feeAmount: is missing; coins, or a feeType of {string.Join(", ", FeeTypes)}, are expected.");
        return body.Coins("feeAmount");
    }

    private IResult Build(RequestBody body)
    {
        (SpendRequest request, string password) = Read(body, wallets, network, withFee: true);
        contracts.RefuseContracts(request.Outputs);
        if (request.ChangeAddress is { } change && request.Wallet.FindAddress(change)?.AccountIndex != request.Wallet.Account(request.AccountName).Index)
            throw new WalletException("Change address not found.", $"No change address '{change.ToBase58(network)}' could be found in wallet {request.Wallet.Name}.");
        Payment payment = spender.Build(request, password);
        return NodeAnswer.Json(new { Fee = payment.FeeSatoshi, Hex = payment.Transaction.ToHex(), TransactionId = payment.Transaction.Id.ToString() });
    }

    /// <summary>Refuses a type of fee that there is none of. It changes nothing here: all come to the least.</summary>
    public static void CheckFeeType(string? text)
    {
        if (string.IsNullOrEmpty(text))
            throw new RequestRefusedException("A fee type is required. It can be 'low', 'medium' or 'high'.", "feeType: is missing.");
        if (!FeeTypes.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(
                $"FeeType {RequestFields.Shown(text)} is not a valid FeeType", $"feeType: `{RequestFields.Shown(text)}` is not one of {string.Join(", ", FeeTypes)}.");
        }
    }

    private IResult Send(JsonElement body, bool namesOperators)
    {
        Transaction transaction = TransactionBody.Read(body, "hex");
        AcceptResult result = chain.Accept(transaction);
        if (!result.IsAccepted)
            return NodeAnswer.BadRequest(result.Code!, result.Message ?? "");
        return NodeAnswer.Json(new
        {
            TransactionId = transaction.Id.ToString(),
            Outputs = transaction.Outputs.Select(output => new
            {
                // A contract's output has no address; one of the two routes names its operator instead.
                Address = namesOperators && ContractScript.IsContractScript(output.Script)
                    ? ScriptText.Assembly(output.Script).Split(' ')[0]
                    : Script.OwnerOf(output.Script)?.ToBase58(network),
                Amount = output.ValueSatoshi,
                OpReturnData = DataOf(output.Script),
            }),
        });
    }

    /// <summary>The text that an output carries.</summary>
    private static string? DataOf(byte[] script) =>
        Script.IsData(script) && Script.TryReadPushes(script.AsSpan(1), out IReadOnlyList<byte[]>? pushes) && pushes.Count > 0
            ? System.Text.Encoding.UTF8.GetString(pushes[^1])
            : null;
}
