using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

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

    /// <summary>A transfer's id in the bridge's own spelling, whichever chain's the event has.</summary>
    public bool TryTransferId(string name, out string id)
    {
        id = "";
        return TryBytes(name, 32, out var bytes) && (id = TransferIdText.Of(bytes)).Length > 0;
    }

    /// <summary>So many bytes, as hex with or without <c>0x</c>.</summary>
    public bool TryBytes(string name, int size, out byte[] bytes)
    {
        bytes = [];
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) || !TryReadBytes(value, 2 + (2 * size), out var read) || read.Length != size)
            return false;
        bytes = read;
        return true;
    }

    /// <summary>Some addresses by their bytes: an array of hex (EVM), or all of them in one hex text (Stratis).</summary>
    public bool TryAddresses(string name, int most, out IReadOnlyList<byte[]> addresses)
    {
        addresses = [];
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            return false;
        var list = new List<byte[]>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                if (list.Count == most || !TryReadBytes(element, 2 + (2 * BridgeAddress.Size), out var one) || one.Length != BridgeAddress.Size)
                    return false;
                list.Add(one);
            }
        }
        else
        {
            if (!TryReadBytes(value, 2 + (2 * BridgeAddress.Size * most), out var all) || all.Length % BridgeAddress.Size != 0)
                return false;
            list.AddRange(all.Chunk(BridgeAddress.Size));
        }
        addresses = list;
        return true;
    }

    /// <summary>A truth value: JSON's own, or 0 and 1.</summary>
    public bool TryFlag(string name, out bool flag)
    {
        flag = false;
        if (TrySmall(name, 1, out var number))
        {
            flag = number == 1;
            return true;
        }
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return false;
        flag = value.GetBoolean();
        return true;
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

    private static bool TryReadBytes(JsonElement value, int lengthMax, out byte[] bytes)
    {
        bytes = [];
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || text.Length > lengthMax)
            return false;
        var digits = text.AsSpan(text.StartsWith("0x", StringComparison.Ordinal) ? 2 : 0);
        if (digits.Length % 2 != 0 || digits.ContainsAnyExcept("0123456789abcdefABCDEF"))
            return false;
        bytes = Convert.FromHexString(digits);
        return true;
    }
}
