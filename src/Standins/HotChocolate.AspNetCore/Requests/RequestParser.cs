using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Turns bodies and query strings into requests. Every failure is a <see cref="GraphQLRequestException"/>.</summary>
internal static class RequestParser
{
    /// <summary>A request from a JSON body.</summary>
    public static HttpGraphQLRequest Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsEmpty) throw RequestErrors.Empty();
        return Guarded("request body", new Utf8JsonReader(body), ParseBody);
    }

    /// <summary>A request from the parameters of a GET request.</summary>
    public static HttpGraphQLRequest Parse(IQueryCollection parameters)
    {
        var (query, id) = (Text(parameters, "query"), Text(parameters, "id"));
        return query is null && id is null
            ? throw RequestErrors.NoQuery()
            : new HttpGraphQLRequest(query, id, Text(parameters, "operationName"), Map(parameters, "variables"), Map(parameters, "extensions"));
    }

    private delegate T Part<out T>(ref Utf8JsonReader reader);

    private static T Guarded<T>(string where, Utf8JsonReader reader, Part<T> part)
    {
        try
        {
            var value = part(ref reader);
            // Reading on finds what follows the value, which must be nothing.
            reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            throw RequestErrors.NotJson(where, Reason(error));
        }
        catch (InvalidOperationException)
        {
            // Raised for strings that are no valid UTF-8 or hold half a surrogate pair.
            throw RequestErrors.NotJson(where, "a string holds no valid text.");
        }
    }

    private static string Reason(JsonException error) =>
        error.Message.Split(" LineNumber:")[0] + $" (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})";

    private static HttpGraphQLRequest ParseBody(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw RequestErrors.Invalid();
        string? query = null, id = null, operationName = null;
        Dictionary<string, object?>? variables = null, extensions = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "query": query = Text(ref reader, name); break;
                case "id": id = Text(ref reader, name); break;
                case "operationName": operationName = Text(ref reader, name); break;
                case "variables": variables = Map(ref reader, name); break;
                case "extensions": extensions = Map(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }
        if (query is null && id is null) throw RequestErrors.NoQuery();
        return new HttpGraphQLRequest(query, id, operationName, variables, extensions);
    }

    private static string? Text(ref Utf8JsonReader reader, string property) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw RequestErrors.WrongType(property, "a string", Found(reader.TokenType)),
    };

    private static Dictionary<string, object?>? Map(ref Utf8JsonReader reader, string property) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonLiterals.ReadMap(ref reader),
        JsonTokenType.Null => null,
        _ => throw RequestErrors.WrongType(property, "an object", Found(reader.TokenType)),
    };

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        _ => "a boolean",
    };

    private static string? Text(IQueryCollection parameters, string name) =>
        parameters.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { Length: > 0 } text ? text : null;

    private static Dictionary<string, object?>? Map(IQueryCollection parameters, string name)
    {
        if (Text(parameters, name) is not { } text) return null;
        return Guarded($"parameter `{name}`", new Utf8JsonReader(Encoding.UTF8.GetBytes(text)), (ref Utf8JsonReader reader) =>
        {
            reader.Read();
            return Map(ref reader, name);
        });
    }
}
