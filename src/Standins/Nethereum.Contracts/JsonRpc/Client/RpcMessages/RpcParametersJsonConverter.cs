using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nethereum.JsonRpc.Client.RpcMessages;

/// <summary>Parameters are an array, an object or null.</summary>
public class RpcParametersJsonConverter : JsonConverter
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => serializer.Serialize(writer, value);

    /// <inheritdoc/>
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) => JToken.Load(reader) switch
    {
        JArray array => array.ToObject<object[]>(serializer),
        JObject map => map.ToObject<Dictionary<string, object>>(serializer),
        { Type: JTokenType.Null } => null,
        _ => throw new JsonSerializationException("Request parameters can only be an associative array, list or null."),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => true;
}
