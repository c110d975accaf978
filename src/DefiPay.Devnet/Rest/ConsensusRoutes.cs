using DefiPay.Devnet.Blocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/Consensus</c>: which chain the node follows.</summary>
internal static class ConsensusRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("Consensus");
        routes.MapGet("getbestblockhash", (DevnetChain chain) => NodeAnswer.Json(chain.Tip.Hash.ToString()));
        routes.MapGet("getblockhash", (DevnetChain chain, string? height) => BlockHash(chain, height));
        routes.MapGet("tip", (DevnetChain chain) => NodeAnswer.Json(TipOf(chain)));
    }

    /// <summary>The tip as several routes show it.</summary>
    public static object TipOf(DevnetChain chain)
    {
        ChainedBlock tip = chain.Tip;
        return new { TipHash = tip.Hash.ToString(), TipHeight = tip.Height };
    }

    private static IResult BlockHash(DevnetChain chain, string? height)
    {
        ulong wanted = RequestFields.Height(height, nameof(height));
        return chain.BlockAt(wanted) is { } block
            ? NodeAnswer.Json(block.Hash.ToString())
            : NodeAnswer.BadRequest($"No block found at height {wanted}", $"height: {wanted} lies above the tip at {chain.Tip.Height}.");
    }
}
