using System.Text;
using Nethereum.JsonRpc.Client.RpcMessages;
using Newtonsoft.Json;

namespace Nethereum.JsonRpc.Client;

/// <summary>Reads answers from JSON.</summary>
internal static class RpcResponseReader
{
    /// <summary>The answers of a body: one object gives one, an array all of its.</summary>
    /// <exception cref="JsonException">The body is no JSON-RPC answer.</exception>
    public static RpcResponseMessage[] Read(Stream body, JsonSerializer serializer)
    {
        using var text = new StreamReader(body, Encoding.UTF8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        if (!reader.Read())
        {
            throw new JsonSerializationException("The answer is empty.");
        }

        RpcResponseMessage[] answers = reader.TokenType switch
        {
            JsonToken.StartArray => serializer.Deserialize<RpcResponseMessage[]>(reader),
            JsonToken.StartObject => [serializer.Deserialize<RpcResponseMessage>(reader)],
            _ => throw new JsonSerializationException("The answer is neither a JSON object nor an array."),
        };
        if (answers.Contains(null))
        {
            throw new JsonSerializationException("An answer of the batch is null.");
        }

        return reader.Read() ? throw new JsonSerializationException("There is more than one answer.") : answers;
    }
}
