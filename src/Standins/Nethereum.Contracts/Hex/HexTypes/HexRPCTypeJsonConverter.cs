using System.Numerics;
using Newtonsoft.Json;

namespace Nethereum.Hex.HexTypes;

/// <summary>Hex types in JSON. A plain JSON number is accepted too, as some nodes write them.</summary>
public class HexRPCTypeJsonConverter<T, TValue> : JsonConverter
    where T : HexRPCType<TValue>
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(((T)value).HexValue);

    /// <inheritdoc/>
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null => null,
        string hex => Checked(HexTypeFactory.CreateFromHex<TValue>(hex)),
        var number => HexTypeFactory.CreateFromObject<TValue>(BigInteger.Parse(Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    // A wrong number is found where it is read, not where it is first used.
    private static object Checked(object read)
    {
        _ = ((HexRPCType<TValue>)read).Value;
        return read;
    }
}
