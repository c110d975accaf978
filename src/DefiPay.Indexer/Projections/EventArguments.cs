using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Indexer.Projections;

/// <summary>Reads named arguments of an event; false for one that is missing or has another form.</summary>
internal readonly struct EventArguments(JsonElement json)
{
    // Longer text than any name or address needs would only swell rows and indexes.
    private const int TextMax = 256;

    public bool TryText(string name, out string text)
    {
        text = "";
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return false;
        text = PlainText.Of(value.GetString()!, TextMax);
        return true;
    }

    /// <summary>An address: text without the length of one is none.</summary>
    public bool TryAddress(string name, out string address) => TryText(name, out address) && address.Length is >= 20 and <= 64;

    /// <summary>A 32-byte hash as lower-case hex, with or without <c>0x</c>.</summary>
    public bool TryHash(string name, out string hash)
    {
        if (!TryText(name, out hash))
            return false;
        var digits = hash.AsSpan(hash.StartsWith("0x", StringComparison.Ordinal) ? 2 : 0);
        return digits.Length == 64 && !digits.ContainsAnyExcept("0123456789abcdef");
    }

    /// <summary>An amount from 0 to 2^256 - 1.</summary>
    public bool TryAmount(string name, out BigInteger amount)
    {
        amount = default;
        return TryText(name, out var text) && text.Length is > 0 and <= 78
            && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out amount) && amount <= FoldState.AmountMax;
    }

    /// <summary>A height or running number. One that no chain reaches becomes the largest that a row can hold.</summary>
    public bool TryNumber(string name, out long number)
    {
        var read = TryAmount(name, out var amount);
        number = amount > long.MaxValue ? long.MaxValue : (long)amount;
        return read;
    }

    /// <summary>A small number within a bound.</summary>
    public bool TrySmall(string name, int most, out int number)
    {
        var read = TryAmount(name, out var amount) && amount <= most;
        number = read ? (int)amount : 0;
        return read;
    }
}
