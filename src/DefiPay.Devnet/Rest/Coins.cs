using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>An amount that the node shows in coins: a JSON number with eight decimals, written from whole satoshi.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct Coins(ulong Satoshi)
{
    private const int Decimals = 8;

    /// <summary>Trailing zeros cut down to two decimals: <c>1.50</c>.</summary>
    public override string ToString()
    {
        string text = Exact();
        int point = text.Length - Decimals - 1;
        return text[..(point + 3)] + text[(point + 3)..].TrimEnd('0');
    }

    /// <summary>Reads coins with at most eight decimals; as on the node nothing has to stand before the point.</summary>
    public static bool TryParse(string text, out Coins coins)
    {
        coins = default;
        string[] parts = text.Trim().Split('.');
        if (parts.Length > 2 || parts[0].Length > 8 || parts.Length == 2 && parts[1].Length > Decimals || parts.All(part => part.Length == 0))
            return false;
        string digits = parts[0] + (parts.Length == 2 ? parts[1] : "").PadRight(Decimals, '0');
        if (!ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong satoshi) || satoshi > StratisNetwork.MoneyMaxSatoshi)
            return false;
        coins = new Coins(satoshi);
        return true;
    }

    private string Exact() => string.Create(
        CultureInfo.InvariantCulture, $"{Satoshi / StratisNetwork.SatoshiPerCoin}.{Satoshi % StratisNetwork.SatoshiPerCoin:D8}");

    private sealed class Converter : JsonConverter<Coins>
    {
        public override Coins Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : System.Text.Encoding.UTF8.GetString(reader.ValueSpan), out Coins coins)
                ? coins
                : throw new JsonException("Coins have at most eight decimals.");

        public override void Write(Utf8JsonWriter writer, Coins value, JsonSerializerOptions options) => writer.WriteRawValue(value.Exact());
    }
}
