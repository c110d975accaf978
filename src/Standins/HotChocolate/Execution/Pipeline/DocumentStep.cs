using System.Security.Cryptography;
using System.Text;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Parses the document, or finds it among those parsed before.</summary>
internal static class DocumentStep
{
    private const int Capacity = 256;

    /// <summary>
    /// Longer documents (in characters) and invalid ones are not kept: the cache must not become a store of whatever is sent.
    /// </summary>
    private const int LongestKept = 16 * 1024;

    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next)
    {
        var cache = new BoundedCache<string, CachedDocument>(Capacity);
        var options = (setup.Services.GetService<IOptionsMonitor<RequestParserOptions>>()?.Get(setup.SchemaName) ?? new()).ToParserOptions();
        return context =>
        {
            Read((RequestContext)context, cache, options);
            return context.IsCachedDocument ? next(context) : KeepAsync((RequestContext)context, cache, next);
        };
    }

    private static async ValueTask KeepAsync(RequestContext context, BoundedCache<string, CachedDocument> cache, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context is { Request.Document: OperationDocumentSourceText { SourceText: { Length: <= LongestKept } text }, Cached.IsValid: true })
            {
                cache.Add(text, context.Cached);
            }
        }
    }

    private static void Read(RequestContext context, BoundedCache<string, CachedDocument> cache, ParserOptions options)
    {
        switch (context.Request.Document)
        {
            case OperationDocumentSourceText { SourceText: var text }:
                context.Cached = cache.Find(text);
                context.IsCachedDocument = context.Cached is not null;
                context.Cached ??= Parse(text, options);
                break;

            case OperationDocument { Document: var document }:
                context.Cached = new CachedDocument(document, "document");
                break;

            default:
                throw new GraphQLException(ErrorBuilder.New()
                    .SetMessage("The request has no document, and stored documents are not supported.")
                    .SetCode(ErrorCodes.Execution.QueryNotFound)
                    .Build());
        }

        context.Document = context.Cached.Document;
        context.DocumentHash ??= context.Cached.Id;
        context.DocumentId ??= OperationDocumentId.TryParse(context.Cached.Id, out var id) ? id : null;
    }

    private static CachedDocument Parse(string text, ParserOptions options)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(text, options);
        }
        catch (SyntaxException exception)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage(exception.Message)
                .SetCode(ErrorCodes.Server.SyntaxError)
                .AddLocation(exception.Line, exception.Column)
                .Build());
        }

        return new CachedDocument(document, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
