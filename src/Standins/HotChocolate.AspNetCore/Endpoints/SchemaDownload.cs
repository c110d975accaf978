using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore;

/// <summary>The schema as a file. Its text is made once for each executor.</summary>
internal static class SchemaDownload
{
    private static readonly ConditionalWeakTable<IRequestExecutor, File> Files = [];

    private sealed record File(byte[] Text, string ETag);

    /// <summary>Sends the schema, or 304 when the client has it.</summary>
    public static async Task WriteAsync(HttpContext context, IRequestExecutor executor)
    {
        var file = Files.GetValue(executor, Create);
        context.Response.Headers.ETag = file.ETag;
        context.Response.Headers.CacheControl = "public, max-age=3600, must-revalidate";
        if (context.Request.Headers.IfNoneMatch.Contains(file.ETag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "schema.graphql" }.ToString();
        context.Response.ContentLength = file.Text.Length;
        await context.Response.Body.WriteAsync(file.Text, context.RequestAborted);
    }

    private static File Create(IRequestExecutor executor)
    {
        var text = Encoding.UTF8.GetBytes(executor.Schema.Print());
        return new File(text, $"\"{Convert.ToHexStringLower(SHA256.HashData(text)[..16])}\"");
    }
}
