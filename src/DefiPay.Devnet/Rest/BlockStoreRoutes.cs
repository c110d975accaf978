using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/BlockStore</c>: blocks, and unspent outputs by address.</summary>
internal static class BlockStoreRoutes
{
    private const int AddressesMax = 100;

    public static void Map(IEndpointRouteBuilder api, StratisNetwork network)
    {
        RouteGroupBuilder routes = api.MapGroup("BlockStore");
        routes.MapGet("getblockcount", (DevnetChain chain) => NodeAnswer.Json(chain.Tip.Height));
        routes.MapGet("addressindexertip", (DevnetChain chain) => NodeAnswer.Json(ConsensusRoutes.TipOf(chain)));
        routes.MapGet("block", (DevnetChain chain, string? hash, string? outputJson, string? showTransactionDetails) =>
            BlockOf(chain, network, hash, outputJson, showTransactionDetails));
        routes.MapGet("getaddressesbalances", (DevnetChain chain, string? addresses, string? minConfirmations) =>
            Balances(chain, network, addresses, minConfirmations));
        routes.MapGet("getutxosetforaddress", (DevnetChain chain, string? address) => Unspent(chain, network, address));
    }

    private static IResult BlockOf(DevnetChain chain, StratisNetwork network, string? hash, string? outputJson, string? showTransactionDetails)
    {
        bool asJson = RequestFields.Flag(outputJson, nameof(outputJson), absent: false);
        bool withTransactions = RequestFields.Flag(showTransactionDetails, nameof(showTransactionDetails), absent: false);
        if (chain.FindBlock(RequestFields.Hash(hash, nameof(hash))) is not { } block)
            return Results.Text("Block not found", "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status404NotFound);
        return asJson
            ? NodeAnswer.Json(BlockJson.Of(chain, block, withTransactions, network))
            : NodeAnswer.Json(Convert.ToHexStringLower(block.Block.ToBytes()));
    }

    private static IResult Balances(DevnetChain chain, StratisNetwork network, string? addresses, string? minConfirmations)
    {
        string[] texts = (addresses ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (texts.Length is 0 or > AddressesMax)
            throw new RequestRefusedException($"addresses: {texts.Length} are given; 1 to {AddressesMax} are accepted, separated by commas.");
        ulong confirmations = RequestFields.Confirmations(minConfirmations, nameof(minConfirmations));
        (string Text, StratisAddress Address)[] asked = [.. texts.Select(text => (text, RequestFields.Address(text, nameof(addresses), network)))];
        Dictionary<StratisAddress, ulong> balances = AddressBalances.Of(chain, asked.Select(one => one.Address), confirmations);
        return NodeAnswer.Json(new { Balances = asked.Select(one => new { Address = one.Text, Balance = balances[one.Address] }).ToArray(), Reason = (string?)null });
    }

    /// <summary>What the chain holds: as on a node, also what a waiting transaction spends, and nothing that belongs to a contract.</summary>
    private static IResult Unspent(DevnetChain chain, StratisNetwork network, string? address)
    {
        UnspentCoin[] coins =
        [
            .. chain.CoinsOf(RequestFields.Address(address, nameof(address), network))
                .Where(coin => coin.ValueSatoshi > 0 && !Script.IsInternalContractTransfer(coin.Script, out _)),
        ];
        return NodeAnswer.Json(new
        {
            Balance = NodeDecimal.OfCoins(coins.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi)),
            Utxos = coins.Select(coin => new
            {
                TxId = coin.OutPoint.TransactionId.ToString(),
                coin.OutPoint.Index,
                ScriptPubKey = Convert.ToHexStringLower(coin.Script),
                Value = coin.ValueSatoshi,
            }),
        });
    }
}
