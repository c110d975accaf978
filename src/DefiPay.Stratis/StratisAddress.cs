using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>The 20 bytes that name a wallet or a contract; both are spelled with the same prefix.</summary>
public readonly struct StratisAddress : IEquatable<StratisAddress>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 20;

    private static readonly char[] s_blanks = [' ', '\t', '\n', '\v', '\f', '\r'];

    private readonly ulong _word0;
    private readonly ulong _word1;
    private readonly uint _word2;

    /// <summary>Takes 20 bytes.</summary>
    /// <exception cref="ArgumentException">There are not exactly 20 bytes.</exception>
    public StratisAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"An address has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        _word0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        _word1 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        _word2 = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
    }

    /// <summary>The address whose bytes are all zero.</summary>
    public static StratisAddress Zero => default;

    /// <summary>Whether all bytes are zero.</summary>
    public bool IsZero => this == default;

    /// <summary>Whether both addresses have the same bytes.</summary>
    public static bool operator ==(StratisAddress left, StratisAddress right) => left.Equals(right);

    /// <summary>Whether the addresses differ.</summary>
    public static bool operator !=(StratisAddress left, StratisAddress right) => !left.Equals(right);

    /// <summary>The address of a public key.</summary>
    /// <param name="publicKey">The key as it is pushed when its coins are spent: 33 or 65 bytes.</param>
    public static StratisAddress OfPublicKey(ReadOnlySpan<byte> publicKey) => new(Hash160.Hash(publicKey));

    /// <summary>Reads the base58 form.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="network">The network whose prefix it must have.</param>
    /// <exception cref="FormatException">The text is no address of that network.</exception>
    public static StratisAddress Parse(string text, StratisNetwork network) => TryParse(text, network, out var address)
        ? address
        : throw new FormatException($"'{Shorten(text)}' is not an address of {network.Name}.");

    /// <summary>Reads the base58 form.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="network">The network whose prefix it must have.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, StratisNetwork network, out StratisAddress address)
    {
        ArgumentNullException.ThrowIfNull(network);
        address = default;
        if (!Base58Check.TryDecode(text, out var payload) || payload.Length != Size + 1 || payload[0] != network.PublicKeyPrefix)
        {
            return false;
        }

        address = new StratisAddress(payload.AsSpan(1));
        return true;
    }

    /// <summary>Reads the base58 form with blanks in front of it or behind it, which the platform's decoder skips in parameters and in contracts.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="network">The network whose prefix it must have.</param>
    /// <param name="address">The address.</param>
    public static bool TryParseBetweenBlanks([NotNullWhen(true)] string? text, StratisNetwork network, out StratisAddress address) =>
        TryParse(text?.Trim(s_blanks), network, out address);

    /// <summary>The base58 form.</summary>
    /// <param name="network">The network whose prefix it gets.</param>
    public string ToBase58(StratisNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Span<byte> payload = stackalloc byte[Size + 1];
        payload[0] = network.PublicKeyPrefix;
        CopyTo(payload[1..]);
        return Base58Check.Encode(payload);
    }

    /// <summary>The 20 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes the 20 bytes.</summary>
    /// <param name="destination">Takes the address in its first 20 bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _word1);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[16..], _word2);
    }

    /// <inheritdoc/>
    public bool Equals(StratisAddress other) => _word0 == other._word0 && _word1 == other._word1 && _word2 == other._word2;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StratisAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_word0, _word1, _word2);

    /// <summary>The bytes as 40 upper-case hexadecimal digits, as contracts see an address in text.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexString(bytes);
    }

    private static string Shorten(string? text) => text is { Length: > 64 } ? text[..64] + "…" : text ?? "";
}
