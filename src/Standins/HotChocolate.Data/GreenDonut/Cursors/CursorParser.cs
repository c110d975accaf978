using System.Buffers;
using System.Collections.Immutable;

namespace GreenDonut.Data.Cursors;

/// <summary>Reads what <see cref="CursorFormatter"/> writes.</summary>
public static class CursorParser
{
    private const int CursorCharsMax = 1 << 16;

    /// <summary>Reads a cursor of the order of the given keys.</summary>
    /// <returns>One value a key. Where the text has too few, or is no base64 at all, the missing ones are null.</returns>
    /// <exception cref="FormatException">A value is not of its key's type.</exception>
    /// <exception cref="InvalidOperationException">The text has more values than there are keys.</exception>
    /// <exception cref="ArgumentException">No keys were given, or the text is longer than 65,536 characters.</exception>
    public static Cursor Parse(string cursor, CursorKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        ArgumentOutOfRangeException.ThrowIfZero(keys.Length, nameof(keys));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cursor.Length, CursorCharsMax, nameof(cursor));

        var values = new object?[keys.Length];
        var buffer = ArrayPool<byte>.Shared.Rent(cursor.Length + 1);
        try
        {
            if (Convert.TryFromBase64String(cursor, buffer, out var length))
            {
                Read(SkipPageInfo(buffer.AsSpan(0, length)), keys, values);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new Cursor([.. values]);
    }

    private static ReadOnlySpan<byte> SkipPageInfo(ReadOnlySpan<byte> text)
        => text.Length > 0 && text[0] == '{' && text.IndexOf((byte)'}') is var end && end > 0
            ? text[(end + 1)..]
            : text;

    private static void Read(ReadOnlySpan<byte> text, CursorKey[] keys, object?[] values)
    {
        for (var i = 0; !text.IsEmpty; i++)
        {
            if (i == keys.Length)
            {
                throw new InvalidOperationException("The cursor has more values than the order has keys.");
            }

            var end = FindEnd(text);
            values[i] = ReadKey(text[..end], keys[i]);
            text = end == text.Length ? [] : text[(end + 1)..];
        }
    }

    private static object? ReadKey(ReadOnlySpan<byte> text, CursorKey key)
    {
        if (text.SequenceEqual(CursorFormatter.Null))
        {
            return null;
        }

        if (text.IndexOf((byte)'\\') < 0)
        {
            return key.Parse(text);
        }

        var plain = new ArrayBufferWriter<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && ++i == text.Length)
            {
                throw new FormatException("The cursor ends inside an escaped character.");
            }

            plain.Write(text.Slice(i, 1));
        }

        return key.Parse(plain.WrittenSpan);
    }

    private static int FindEnd(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)':':
                    return i;
            }
        }

        return text.Length;
    }
}
