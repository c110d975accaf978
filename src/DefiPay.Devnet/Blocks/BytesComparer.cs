using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Devnet.Blocks;

/// <summary>Compares bytes by their content.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    // Scripts are shorter, and transactions differ in the first output that they spend.
    private const int HashedBytesMax = 64;

    public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

    public int GetHashCode([DisallowNull] byte[] bytes) => GetHashCode(bytes.AsSpan());

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    // Seeded per process, so that nobody can choose bytes that meet.
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = new HashCode();
        hash.AddBytes(alternate[..Math.Min(alternate.Length, HashedBytesMax)]);
        hash.Add(alternate.Length);
        return hash.ToHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
