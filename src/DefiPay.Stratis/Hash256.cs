using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Stratis;

/// <summary>
/// 32 bytes that name a block, a transaction or a piece of state. Bytes are held in the order in which they come out of the hash
/// function and stand in serialised data; the text form shows them reversed, as nodes and explorers do.
/// </summary>
public readonly struct Hash256 : IEquatable<Hash256>, IComparable<Hash256>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _word0;
    private readonly ulong _word1;
    private readonly ulong _word2;
    private readonly ulong _word3;

    /// <summary>Takes 32 bytes in internal order.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public Hash256(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        _word0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        _word1 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        _word2 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        _word3 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
    }

    /// <summary>32 zero bytes.</summary>
    public static Hash256 Zero => default;

    /// <summary>Whether all bytes are zero.</summary>
    public bool IsZero => this == default;

    /// <summary>Whether both hashes have the same bytes.</summary>
    public static bool operator ==(Hash256 left, Hash256 right) => left.Equals(right);

    /// <summary>Whether the hashes differ.</summary>
    public static bool operator !=(Hash256 left, Hash256 right) => !left.Equals(right);

    /// <summary>Reads the display form.</summary>
    /// <param name="text">64 hexadecimal digits, bytes reversed.</param>
    /// <exception cref="FormatException">The text is no hash.</exception>
    public static Hash256 Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"A hash is written as {Size * 2} hexadecimal digits.");

    /// <summary>Reads the display form.</summary>
    /// <param name="text">64 hexadecimal digits, bytes reversed.</param>
    /// <param name="hash">The hash.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Hash256 hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text?.Length != Size * 2 || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        bytes.Reverse();
        hash = new Hash256(bytes);
        return true;
    }

    /// <summary>The bytes in internal order.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes the bytes in internal order.</summary>
    /// <param name="destination">Takes the hash in its first 32 bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _word1);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], _word2);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], _word3);
    }

    /// <inheritdoc/>
    public bool Equals(Hash256 other) =>
        _word0 == other._word0 && _word1 == other._word1 && _word2 == other._word2 && _word3 == other._word3;

    /// <summary>Orders hashes as their display forms.</summary>
    public int CompareTo(Hash256 other)
    {
        var order = _word3.CompareTo(other._word3);
        order = order != 0 ? order : _word2.CompareTo(other._word2);
        order = order != 0 ? order : _word1.CompareTo(other._word1);
        return order != 0 ? order : _word0.CompareTo(other._word0);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash256 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_word0, _word1, _word2, _word3);

    /// <summary>The display form: 64 lower-case hexadecimal digits, bytes reversed.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        bytes.Reverse();
        return Convert.ToHexStringLower(bytes);
    }
}
