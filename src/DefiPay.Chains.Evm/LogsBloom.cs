using DefiPay.Crypto;

namespace DefiPay.Chains.Evm;

/// <summary>The 2,048-bit filter of a block header over the addresses and topics of its logs (Ethereum yellow paper, section 4.3.1).</summary>
internal static class LogsBloom
{
    public const int Size = 256;

    /// <summary>The filter that a block with these logs must have.</summary>
    public static byte[] Of(IEnumerable<LogRecord> logs)
    {
        var bloom = new byte[Size];
        foreach (var log in logs)
        {
            Add(bloom, EvmHex.AddressBytes(log.Contract));
            foreach (var topic in log.Topics)
                Add(bloom, topic);
        }
        return bloom;
    }

    // Three bits, each named by eleven bits of the hash.
    private static void Add(byte[] bloom, ReadOnlySpan<byte> value)
    {
        Span<byte> hash = stackalloc byte[EvmHex.WordSize];
        Keccak256.Hash(value, hash);
        for (var i = 0; i < 6; i += 2)
        {
            var bit = ((hash[i] << 8) | hash[i + 1]) & 0x7FF;
            bloom[Size - 1 - (bit >> 3)] |= (byte)(1 << (bit & 7));
        }
    }
}
