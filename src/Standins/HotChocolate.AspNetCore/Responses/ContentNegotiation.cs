using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore;

/// <summary>Chooses a response format from the <c>Accept</c> headers.</summary>
internal static class ContentNegotiation
{
    /// <summary>More entries than anybody sends; the rest is not looked at.</summary>
    private const int EntriesMax = 32;

    /// <summary>
    /// The format of the most wanted supported type; of equally wanted ones the first. Null with an error when a header
    /// cannot be read, null without one when nothing in it is supported.
    /// </summary>
    public static ResponseFormat? Choose(StringValues accept, out IError? error)
    {
        error = null;
        if (StringValues.IsNullOrEmpty(accept)) return ResponseFormat.GraphQLResponse;
        if (accept.Count == 1 && Known(accept[0]) is { } known) return known;
        if (!MediaTypeHeaderValue.TryParseStrictList(accept, out var types))
        {
            error = RequestErrors.InvalidAcceptHeader(accept.ToString());
            return null;
        }
        return types.Take(EntriesMax)
            .Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Format(Kind(type)))
            .FirstOrDefault(format => format is not null);
    }

    /// <summary>What most clients send, recognised without parsing.</summary>
    private static ResponseFormat? Known(string? accept) => accept switch
    {
        "*/*" or "application/graphql-response+json" => ResponseFormat.GraphQLResponse,
        "application/json" => ResponseFormat.Json,
        _ => null,
    };

    private static ResponseFormat? Format(AcceptMediaTypeKind kind) => kind switch
    {
        AcceptMediaTypeKind.All or AcceptMediaTypeKind.AllApplication or AcceptMediaTypeKind.ApplicationGraphQL =>
            ResponseFormat.GraphQLResponse,
        AcceptMediaTypeKind.ApplicationJson => ResponseFormat.Json,
        _ => null,
    };

    private static AcceptMediaTypeKind Kind(MediaTypeHeaderValue type) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        "*/*" => AcceptMediaTypeKind.All,
        "application/*" => AcceptMediaTypeKind.AllApplication,
        "multipart/*" => AcceptMediaTypeKind.AllMultiPart,
        "application/graphql-response+json" => AcceptMediaTypeKind.ApplicationGraphQL,
        "application/json" => AcceptMediaTypeKind.ApplicationJson,
        "multipart/mixed" => AcceptMediaTypeKind.MultiPartMixed,
        "text/event-stream" => AcceptMediaTypeKind.EventStream,
        _ => AcceptMediaTypeKind.Unknown,
    };
}
