using System.Buffers.Binary;

namespace Nethereum.ABI.Codec;

/// <summary>Puts encoded values together: heads first, and behind them what the heads lead to.</summary>
internal sealed class AbiWriter
{
    private readonly MemoryStream _bytes = new();

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Up to 32 bytes, padded on the left.</summary>
    public void Word(ReadOnlySpan<byte> value)
    {
        Span<byte> word = stackalloc byte[ABIType.WordSize];
        word.Clear();
        value.CopyTo(word[(ABIType.WordSize - value.Length)..]);
        _bytes.Write(word);
    }

    /// <summary>A length or an offset.</summary>
    public void Length(int length)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, length);
        Word(number);
    }

    /// <summary>Bytes, padded on the right to whole words.</summary>
    public void Padded(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        int rest = value.Length % ABIType.WordSize;
        if (rest != 0)
        {
            _bytes.Write(new byte[ABIType.WordSize - rest]);
        }
    }

    /// <summary>Values one after the other; offsets count from the first head.</summary>
    public void Sequence(IEnumerable<ABIType> types, object[] values)
    {
        ABIType[] all = [.. types];
        int offset = all.Sum(type => type.StaticSize);
        var tail = new AbiWriter();
        for (int i = 0; i < all.Length; i++)
        {
            if (!all[i].IsDynamic())
            {
                Encode(all[i], this, values[i], i);
                continue;
            }

            Length(checked(offset + (int)tail._bytes.Length));
            Encode(all[i], tail, values[i], i);
        }

        tail._bytes.WriteTo(_bytes);
    }

    private static void Encode(ABIType type, AbiWriter writer, object value, int index)
    {
        try
        {
            type.EncodeTo(writer, value);
        }
        catch (Exception e) when (e is not FunctionEncoding.AbiEncodingException)
        {
            throw new FunctionEncoding.AbiEncodingException(
                index + 1, type, value,
                $"An error occurred encoding abi value. Order: '{index + 1}', Type: '{type.Name}', Value: '{value ?? "null"}'.  Ensure the value is valid for the abi type.",
                e);
        }
    }
}
