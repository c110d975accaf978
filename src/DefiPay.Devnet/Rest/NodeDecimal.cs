using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A number that the node holds as a decimal: it is written with at least one digit behind the point, whole ones too.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct NodeDecimal(decimal Value)
{
    /// <summary>Satoshi as a decimal: <c>5.0</c>.</summary>
    public static NodeDecimal OfSatoshi(ulong satoshi) => new(satoshi);

    /// <summary>Coins as a decimal: <c>0.00000005</c>, <c>50000.0</c>.</summary>
    public static NodeDecimal OfCoins(ulong satoshi) => new((decimal)satoshi / StratisNetwork.SatoshiPerCoin);

    private sealed class Converter : JsonConverter<NodeDecimal>
    {
        public override NodeDecimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, NodeDecimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Value.ToString("0.0#######", CultureInfo.InvariantCulture));
    }
}
