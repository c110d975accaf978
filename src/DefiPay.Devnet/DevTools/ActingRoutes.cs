using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Execution;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Rest;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.DevTools;

/// <summary>Coins from nowhere, transactions in anybody's name, and past ones once more.</summary>
internal sealed class ActingRoutes(DevnetChain chain, StratisNetwork network, EventSchemas schemas)
{
    private readonly Impersonation _impersonation = new(chain);
    private readonly LogJson _logs = new(schemas, network, failsWhole: false);

    public void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("faucet", (string? address, string? amount, CancellationToken stop) => FaucetAsync(address, amount, stop));
        routes.MapPost("impersonate", (JsonElement json, CancellationToken stop) => ImpersonateAsync(new RequestBody(json, speaksAsNode: false), stop));
        routes.MapGet("replay", (string? txHash) => Replay(RequestFields.Hash(txHash, nameof(txHash)))).RunsContracts();
    }

    private async Task<IResult> FaucetAsync(string? address, string? amount, CancellationToken stop)
    {
        StratisAddress to = RequestFields.Address(address, nameof(address), network);
        ulong satoshi = RequestFields.Amount(amount, nameof(amount));
        if (satoshi is 0 or > DevnetChain.MintSatoshiMax)
            throw new RequestRefusedException($"amount: `{RequestFields.Shown(amount)}` is not above 0 and at most {new Coins(DevnetChain.MintSatoshiMax)} coins.");
        if (chain.TipState.Exists(to))
            throw new RequestRefusedException("address: is a contract; its own methods take coins.");
        UnspentCoin coin = await chain.MintAsync(to, satoshi, stop);
        return NodeAnswer.Json(new { TransactionId = coin.OutPoint.TransactionId.ToString(), coin.OutPoint.Index, Amount = satoshi, BlockHeight = coin.Height });
    }

    private async Task<IResult> ImpersonateAsync(RequestBody json, CancellationToken stop)
    {
        ImpersonationBody body = ImpersonationBody.Read(json, network);
        (Transaction transaction, bool isFunded) = await _impersonation.SendAsync(body.Sender, body.Outputs, body.FeeSatoshi, stop);
        return NodeAnswer.Json(new { TransactionId = transaction.Id.ToString(), Sender = body.Sender.ToBase58(network), IsFunded = isFunded });
    }

    private IResult Replay(Hash256 id)
    {
        if (chain.FindReceipt(id) is not { } stored || chain.Replay(id) is not ExecutionResult now)
            return NodeAnswer.NotFound("txHash: no block of the present chain holds a contract transaction of this hash.");
        return NodeAnswer.Json(new JsonObject
        {
            ["transactionHash"] = id.ToString(),
            ["blockNumber"] = stored.BlockNumber,
            ["success"] = now.Success,
            ["gasUsed"] = now.Receipt.GasUsed,
            ["returnValue"] = now.Returned?.Text,
            ["error"] = now.Error,
            ["newContractAddress"] = now.NewContractAddress?.ToBase58(network),
            ["postState"] = now.Receipt.PostState.ToString(),
            ["receiptHash"] = now.Receipt.Hash.ToString(),
            ["matchesReceipt"] = now.Receipt.Hash == stored.Receipt.Hash,
            ["logs"] = _logs.Of(now.Receipt.Logs, bytesAsBase64: false),
        });
    }
}
