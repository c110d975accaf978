using System.Text.Json;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/Wallet</c> and <c>api/SmartContractWallet</c>, as far as they need no keys in the node: transactions signed elsewhere.</summary>
internal static class WalletRoutes
{
    public static void Map(IEndpointRouteBuilder api, StratisNetwork network)
    {
        api.MapPost("Wallet/send-transaction", (DevnetChain chain, JsonElement body) => Send(chain, network, body));
        api.MapPost("SmartContractWallet/send-transaction", (DevnetChain chain, JsonElement body) => Send(chain, network, body));
        api.MapGet("SmartContractWallet/address-balance", (DevnetChain chain, string? address) => NodeAnswer.Json(
            chain.UnspentOf(RequestFields.Address(address, nameof(address), network)).Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi)));
    }

    private static IResult Send(DevnetChain chain, StratisNetwork network, JsonElement body)
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
                Address = Script.IsPayToPublicKeyHash(output.Script, out StratisAddress owner) ? owner.ToBase58(network) : null,
                Amount = output.ValueSatoshi,
                OpReturnData = Script.IsData(output.Script) ? Convert.ToHexStringLower(output.Script.AsSpan(1)) : null,
            }),
        });
    }
}
