using System.Diagnostics.CodeAnalysis;
using DefiPay.Crypto;

namespace DefiPay.Chains.Bridging;

/// <summary>The 20 bytes of an address, which is all that one chain's contract knows of an address on the other.</summary>
public static class BridgeAddress
{
    /// <summary>How many bytes an address has.</summary>
    public const int Size = 20;

    /// <summary>The bytes of an address in either chain's canonical text form; on Stratis in the order of <c>Address.ToBytes()</c>.</summary>
    public static bool TryGetBytes(string? address, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (!AddressText.TryCanonicalize(address, out var canonical))
            return false;
        bytes = canonical.StartsWith("0x", StringComparison.Ordinal)
            ? Convert.FromHexString(canonical.AsSpan(2))
            : Base58Check.TryDecode(canonical, out var payload) ? payload[1..] : null;
        return bytes is { Length: Size };
    }

    /// <summary>Spells bytes as a chain does, of which one address is known; as <c>0x</c> and hex where that says nothing.</summary>
    /// <param name="like">Any address of the chain: on Stratis it shows the network's version byte.</param>
    /// <param name="bytes">20 bytes.</param>
    public static string SpellLike(string? like, ReadOnlySpan<byte> bytes) =>
        AddressText.TryCanonicalize(like, out var known) && Base58Check.TryDecode(known, out var payload)
            ? Base58Check.Encode([payload[0], .. bytes])
            : $"0x{Convert.ToHexStringLower(bytes)}";
}
