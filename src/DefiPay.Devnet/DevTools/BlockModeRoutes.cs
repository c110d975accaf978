using DefiPay.Devnet.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.DevTools;

/// <summary><c>devnet/blocks</c>: when blocks come.</summary>
internal static class BlockModeRoutes
{
    private const int SecondsMax = 86_400;

    /// <param name="routes">Where they go.</param>
    /// <param name="producer">The producer, which starts after the routes are there.</param>
    public static void Map(RouteGroupBuilder routes, Func<BlockProducer> producer)
    {
        routes.MapGet("blocks", () => NodeAnswer.Json(Json(producer().Mode)));
        routes.MapPost("blocks", (string? mode, string? seconds) =>
        {
            BlockMode wanted = Read(mode, seconds);
            producer().Mode = wanted;
            return NodeAnswer.Json(Json(wanted));
        });
    }

    private static BlockMode Read(string? mode, string? seconds)
    {
        if (mode == "interval")
            return BlockMode.Every(TimeSpan.FromSeconds(RequestFields.Count(seconds, nameof(seconds), 1, SecondsMax)));
        if (!string.IsNullOrEmpty(seconds))
            throw new RequestRefusedException("seconds: only mode interval takes them.");
        return mode switch
        {
            "automatic" => BlockMode.Automatic,
            "manual" => BlockMode.Manual,
            _ => throw new RequestRefusedException($"mode: `{RequestFields.Shown(mode)}` is not one of automatic, interval and manual."),
        };
    }

    private static object Json(BlockMode mode) => new { Mode = mode.Kind.ToString().ToLowerInvariant(), Seconds = mode.Interval?.TotalSeconds };
}
