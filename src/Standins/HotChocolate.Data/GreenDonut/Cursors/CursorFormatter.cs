using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace GreenDonut.Data.Cursors;

/// <summary>Writes cursors: base64 of <c>{}</c> and the values of the keys, joined by colons.</summary>
/// <remarks>
/// In a value <c>:</c> is written <c>\:</c> and <c>\</c> is written <c>\\</c>; null is <c>\null</c>.
/// The braces are where page information stands in cursors that have some.
/// </remarks>
public static class CursorFormatter
{
    private const int KeyBytesMax = 1 << 20;

    internal static ReadOnlySpan<byte> Prefix => "{}"u8;

    internal static ReadOnlySpan<byte> Null => "\\null"u8;

    /// <summary>The cursor of a row in the order of the given keys.</summary>
    /// <exception cref="ArgumentException">No keys were given.</exception>
    public static string Format<T>([DisallowNull] T entity, CursorKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentOutOfRangeException.ThrowIfZero(keys.Length, nameof(keys));

        var text = new ArrayBufferWriter<byte>(128);
        text.Write(Prefix);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0)
            {
                text.Write(":"u8);
            }

            WriteKey(text, keys[i], keys[i].GetValue(entity));
        }

        return Convert.ToBase64String(text.WrittenSpan);
    }

    private static void WriteKey(ArrayBufferWriter<byte> text, CursorKey key, object? value)
    {
        if (value is null)
        {
            text.Write(Null);
            return;
        }

        for (var size = 128; size <= KeyBytesMax; size *= 2)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                if (key.TryFormat(value, buffer, out var written))
                {
                    WriteEscaped(text, buffer.AsSpan(0, written));
                    return;
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        throw new InvalidOperationException($"A key of a cursor is longer than {KeyBytesMax} bytes.");
    }

    private static void WriteEscaped(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> value)
    {
        while (value.IndexOfAny((byte)':', (byte)'\\') is var special && special >= 0)
        {
            text.Write(value[..special]);
            text.Write("\\"u8);
            text.Write(value.Slice(special, 1));
            value = value[(special + 1)..];
        }

        text.Write(value);
    }
}
