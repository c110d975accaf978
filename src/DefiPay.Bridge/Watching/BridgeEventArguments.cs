using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Bridge.Watching;

/// <summary>Reads the arguments of one decoded event. Byte fields come as hex with or without <c>0x</c>, or as base58 addresses.</summary>
internal sealed class BridgeEventArguments(BridgeEnd end, BlockRef block, DecodedEvent decoded, StratisNetwork network)
{
    private const int AddressSize = 20;

    public TransferId TransferId() => Chains.Bridging.TransferId.TryParse(Show("transferId"), out var id) ? id : throw Unreadable("transferId", "32 bytes");

    public ulong Number() => ulong.TryParse(Show("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Unreadable("number", "a number of 64 bits");

    public BigInteger Amount() => Show("amount") is { Length: <= 78 } text && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
        && amount.GetBitLength() <= 256
        ? amount
        : throw Unreadable("amount", "a number of 256 bits");

    public byte[] DemandAddress(string name) => FindAddress(name) ?? throw Unreadable(name, "an address");

    public byte[]? FindAddress(string name) => FindBytes(name) is { Length: AddressSize } bytes ? bytes : null;

    public bool Is(string name, ReadOnlySpan<byte> expected) => FindBytes(name) is { } bytes && expected.SequenceEqual(bytes);

    public string Show(string name) =>
        decoded.Arguments.ValueKind == JsonValueKind.Object && decoded.Arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? PlainText.Of(value.GetString()!, 200)
            : "nothing";

    private byte[]? FindBytes(string name)
    {
        var text = Show(name);
        if (StratisAddress.TryParse(text, network, out var address))
            return address.ToBytes();
        var digits = text.StartsWith("0x", StringComparison.Ordinal) ? text.AsSpan(2) : text.AsSpan();
        return digits.Length % 2 == 0 && !digits.ContainsAnyExcept("0123456789abcdefABCDEF") ? Convert.FromHexString(digits) : null;
    }

    private PermanentException Unreadable(string name, string accepted) => new(
        $"{name}: '{Show(name)}' in {PlainText.Of(decoded.Name, 60)} of {end.ContractText}, block {block} of {end.ChainId}, is not {accepted}"
        + (decoded.Note is null ? "." : $" ({PlainText.Of(decoded.Note, 200)})."));
}
