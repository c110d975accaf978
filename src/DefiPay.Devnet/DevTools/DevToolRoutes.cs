using DefiPay.Devnet.Rest;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.DevTools;

/// <summary><c>api/devnet</c>: what a devnet can do and a real node cannot. Only the <c>devnet</c> verbs use these routes.</summary>
internal static class DevToolRoutes
{
    private const int BlocksMax = 1_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("devnet");
        routes.MapPost("mine", async (DevnetChain chain, string? count, CancellationToken cancellationToken) =>
        {
            await chain.MineAsync(RequestFields.Count(count ?? "1", nameof(count), 1, BlocksMax), cancellationToken);
            return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
        });
        routes.MapPost("reorg", async (DevnetChain chain, EventSchemas schemas, string? depth, string? keepTransactions, CancellationToken cancellationToken) =>
        {
            int blocks = RequestFields.Count(depth, nameof(depth), 1, BlocksMax);
            if ((ulong)blocks >= chain.Tip.Height)
                throw new RequestRefusedException($"depth: {blocks} blocks reach below the first one; the tip is at {chain.Tip.Height}.");
            await chain.ReorgAsync(blocks, RequestFields.Flag(keepTransactions, nameof(keepTransactions), absent: true), cancellationToken);
            schemas.Clear();
            return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
        });
    }
}
