using System.Text.Json;
using DefiPay.Devnet.Rest;
using DefiPay.Stratis;

namespace DefiPay.Devnet.DevTools;

/// <summary>The body of <c>devnet/impersonate</c>: a call, a create or payments, in the name of <c>sender</c>.</summary>
internal sealed record ImpersonationBody(StratisAddress Sender, IReadOnlyList<TransactionOutput> Outputs, ulong FeeSatoshi)
{
    private const ulong FeeDefault = 1_000_000;

    public static ImpersonationBody Read(RequestBody body, StratisNetwork network)
    {
        StratisAddress sender = body.Address("sender", network);
        ulong fee = body.Coins("feeAmount") ?? FeeDefault;
        ulong amount = body.Coins("amount") ?? 0;
        (IReadOnlyList<TransactionOutput> payments, int? feeFrom) = SpendBody.Recipients(body, network);
        if (feeFrom is not null)
            body.Refuse("subtractFeeFromAmount: is not accepted here.");
        if (new[] { "contractAddress", "contractCode", "recipients" }.Count(body.Has) != 1)
            body.Refuse("contractAddress: one of contractAddress (a call), contractCode (a create) and recipients (payments) is expected.");
        if (body.Find("recipients") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
            body.Refuse("recipients: is empty; at least one recipient is expected.");
        ContractScript? script = body.Has("contractAddress") || body.Has("contractCode") ? Script(body, network) : null;
        body.Check();
        return script is null
            ? new ImpersonationBody(sender, payments, fee)
            : new ImpersonationBody(sender, [new TransactionOutput(amount, script.Encode())], script.GasPrice * script.GasLimit + fee);
    }

    private static ContractScript Script(RequestBody body, StratisNetwork network)
    {
        bool creates = body.Has("contractCode");
        ulong price = body.Number("gasPrice", ContractSpendBody.GasPriceMin, ContractSpendBody.GasPriceMin, ContractSpendBody.GasPriceMax);
        ulong limit = body.Number(
            "gasLimit", ContractSpendBody.GasMax, creates ? ContractSpendBody.CreateGasMin : ContractSpendBody.CallGasMin, ContractSpendBody.GasMax);
        IReadOnlyList<ContractParameter> parameters = SpendBody.Parameters(body, network, takesArrays: true);
        return creates
            ? ContractScript.Create(ContractSpendBody.Code(body), price, limit, parameters)
            : ContractScript.Call(body.Address("contractAddress", network), ContractSpendBody.Method(body), price, limit, parameters);
    }
}
