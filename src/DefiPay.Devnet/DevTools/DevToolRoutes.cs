using DefiPay.Devnet.Rest;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.DevTools;

/// <summary><c>api/devnet</c>: what a devnet can do and a real node cannot. Only the <c>devnet</c> verbs use these routes.</summary>
internal static class DevToolRoutes
{
    public static RouteGroupBuilder Map(IEndpointRouteBuilder api, StratisNetwork network)
    {
        RouteGroupBuilder routes = api.MapGroup("devnet");
        routes.MapGet("accounts", (DevnetChain chain) => NodeAnswer.Json(KnownAccounts.All.Select(account => Account(chain, account, network))));
        routes.MapPost("mine", async (DevnetChain chain, string? count, CancellationToken cancellationToken) =>
        {
            await chain.MineAsync(RequestFields.Count(count ?? "1", nameof(count), 1, DevnetChain.MineCountMax), cancellationToken);
            return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
        });
        routes.MapPost("reorg", async (DevnetChain chain, EventSchemas schemas, string? depth, string? keepTransactions, CancellationToken cancellationToken) =>
        {
            int blocks = RequestFields.Count(depth, nameof(depth), 1, DevnetChain.ReorgDepthMax);
            bool keeps = RequestFields.Flag(keepTransactions, nameof(keepTransactions), absent: true);
            try
            {
                await chain.ReorgAsync(blocks, keeps, cancellationToken);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new RequestRefusedException($"depth: {blocks} blocks are more than the {chain.ReplaceableCount} that can be replaced; the tip is at {chain.Tip.Height}.");
            }

            schemas.Clear();
            return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
        });
        SnapshotRoutes.Map(routes);
        return routes;
    }

    private static object Account(DevnetChain chain, KnownAccount account, StratisNetwork network) => new
    {
        account.Name,
        Address = account.Address.ToBase58(network),
        account.Path,
        BalanceSat = chain.UnspentOf(account.Address).Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi),
        // Said in so many words, so that no tool takes these for accounts of somebody's own.
        Note = "The key of this account is known to everybody.",
    };
}
