using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis.Contracts;

/// <summary>Reads what a contract's method returned from the node's JSON; what has another form is no answer of that contract.</summary>
internal static class LocalCallValue
{
    // The longest decimal text of 256 bits.
    private const int DigitsMax = 78;

    public static bool Bool(JsonElement value, string method) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, method, "a truth value"),
    };

    public static ulong Number(JsonElement value, string method) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number) ? number : throw Wrong(value, method, "a number of 64 bits");

    public static uint SmallNumber(JsonElement value, string method) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetUInt32(out var number) ? number : throw Wrong(value, method, "a number of 32 bits");

    public static BigInteger Amount(JsonElement value, string method) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= DigitsMax } text
            && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount.GetByteCount(isUnsigned: true) <= 32
            ? amount
            : throw Wrong(value, method, "decimal text of a number of 256 bits");

    public static byte[] Bytes(JsonElement value, string method) =>
        value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : throw Wrong(value, method, "bytes in base64");

    public static StratisAddress Address(JsonElement value, string method, StratisNetwork network) =>
        value.ValueKind == JsonValueKind.String && StratisAddress.TryParse(value.GetString(), network, out var address)
            ? address
            : throw Wrong(value, method, $"an address of {network.Name}");

    public static string Text(JsonElement value, string method) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, method, "a text");

    private static PermanentException Wrong(JsonElement value, string method, string expected) =>
        new($"{method}: the node answers {(value.ValueKind == JsonValueKind.Undefined ? "nothing" : PlainText.Of(value.GetRawText(), 80))}, where {expected} is expected.");
}
