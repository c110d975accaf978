using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Blocks by number or name in JSON.</summary>
public class BlockParameterJsonConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(BlockParameter);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(((BlockParameter)value).GetRPCParam());

    /// <inheritdoc/>
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.Value is not string text)
        {
            return reader.TokenType == JsonToken.Null ? null : throw new JsonSerializationException("A block is named by a hex number, latest, earliest or pending.");
        }

        var parameter = new BlockParameter();
        if (!char.IsAsciiDigit(text.FirstOrDefault()) && Enum.TryParse(text, out BlockParameter.BlockParameterType type))
        {
            parameter.SetValue(type);
        }
        else
        {
            parameter.SetValue(text);
        }

        return parameter;
    }
}
