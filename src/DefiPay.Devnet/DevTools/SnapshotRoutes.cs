using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Rest;
using DefiPay.Devnet.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.DevTools;

/// <summary>Ways back: snapshots in the chain, and the whole chain as one file.</summary>
internal static class SnapshotRoutes
{
    private const string DumpType = "application/octet-stream";
    private const int ShownMax = 20;

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("snapshot", async (DevnetChain chain, CancellationToken stop) => NodeAnswer.Json(Json(await TakeAsync(chain, stop))));
        routes.MapGet("snapshots", (DevnetChain chain) => NodeAnswer.Json(chain.Snapshots.Select(Json)));
        routes.MapPost("revert", async (DevnetChain chain, EventSchemas schemas, string? id, CancellationToken stop) =>
        {
            int number = RequestFields.Count(id, nameof(id), 1, int.MaxValue);
            if (await chain.RevertAsync((uint)number, stop) is null)
                throw new RequestRefusedException($"id: there is no snapshot {number}, or a reorganisation replaced its block. There {Known(chain.Snapshots)}.");
            schemas.Clear();
            return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
        });
        routes.MapGet("dump", (DevnetChain chain, CancellationToken stop) => Results.Stream(
            destination => chain.DumpAsync(destination, stop), DumpType, $"chain-{chain.Tip.Height}.dump"));
        routes.MapPost("load", (DevnetChain chain, EventSchemas schemas, HttpRequest request, CancellationToken stop) => LoadAsync(chain, schemas, request, stop));
    }

    private static string Known(IReadOnlyList<ChainSnapshot> snapshots) => snapshots.Count == 0
        ? "are none"
        : $"are {(snapshots.Count > ShownMax ? "…, " : "")}{string.Join(", ", snapshots.TakeLast(ShownMax).Select(snapshot => snapshot.Id))}";

    private static async Task<ChainSnapshot> TakeAsync(DevnetChain chain, CancellationToken stop)
    {
        try
        {
            return await chain.SnapshotAsync(stop);
        }
        catch (InvalidOperationException full)
        {
            throw new RequestRefusedException(full.Message);
        }
    }

    private static async Task<IResult> LoadAsync(DevnetChain chain, EventSchemas schemas, HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType != DumpType)
            throw new RequestRefusedException($"Content-Type: {DumpType} is expected, with a dump as the body.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ChainDump.ChainBytesMax + 1_024;
        try
        {
            await chain.LoadAsync(request.Body, stop);
        }
        catch (ChainDumpException refused)
        {
            throw new RequestRefusedException(refused.Message);
        }

        schemas.Clear();
        return NodeAnswer.Json(ConsensusRoutes.TipOf(chain));
    }

    private static object Json(ChainSnapshot snapshot) => new
    {
        snapshot.Id,
        snapshot.Height,
        BlockHash = snapshot.BlockHash.ToString(),
        WaitingCount = snapshot.Waiting.Count,
    };
}
