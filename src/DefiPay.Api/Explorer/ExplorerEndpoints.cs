using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace DefiPay.Api.Explorer;

/// <summary>GraphiQL, served from this assembly: it works without any network.</summary>
internal static class ExplorerEndpoints
{
    public const string Path = "/explorer";

    // Nothing from elsewhere may load, so that a page that works here works offline too. The editor sets styles inline.
    private const string ContentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, Asset> Assets = new[]
    {
        ("index.html", "text/html; charset=utf-8"),
        ("explorer.css", "text/css; charset=utf-8"),
        ("explorer.js", "text/javascript; charset=utf-8"),
        ("graphiql.min.css", "text/css; charset=utf-8"),
        ("graphiql.min.js", "text/javascript; charset=utf-8"),
        ("react.production.min.js", "text/javascript; charset=utf-8"),
        ("react-dom.production.min.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(x => x.Item1, x => Asset.Read(x.Item1, x.Item2), StringComparer.Ordinal);

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext http) => Serve(http, "index.html"));
        routes.MapGet(Path + "/{file}", Serve);
    }

    private static IResult Serve(HttpContext http, string file)
    {
        if (!Assets.TryGetValue(file, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: asset.Tag);
    }

    private sealed record Asset(byte[] Content, string ContentType, EntityTagHeaderValue Tag)
    {
        public static Asset Read(string file, string contentType)
        {
            using var stream = typeof(ExplorerEndpoints).Assembly.GetManifestResourceStream("explorer/" + file)
                ?? throw new InvalidOperationException($"The explorer's file {file} was not built in.");
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new Asset(content, contentType, new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 16))}\""));
        }
    }
}
