using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HotChocolate.Types.Relay;

/// <summary>Writes and reads values of several parts, joined by <c>:</c>; inside a part it is written as <c>\:</c>.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class CompositeNodeIdValueSerializer<T> : INodeIdValueSerializer where T : notnull
{
    private const byte Separator = (byte)':';
    private const byte Escape = (byte)'\\';

    /// <inheritdoc />
    public virtual bool IsSupported(Type type) => type == typeof(T) || type == typeof(Nullable<>).MakeGenericTypeOrNull(typeof(T));

    /// <inheritdoc />
    public NodeIdFormatterResult Format(Span<byte> buffer, object value, out int written)
    {
        written = 0;
        if (value is not T typed)
        {
            return NodeIdFormatterResult.InvalidValue;
        }

        var result = Format(buffer, typed, out written);
        if (result == NodeIdFormatterResult.Success && written > 0 && buffer[written - 1] == Separator)
        {
            // Every part ends with a separator; the last one needs none.
            written--;
        }

        return result;
    }

    /// <inheritdoc />
    public bool TryParse(ReadOnlySpan<byte> buffer, [NotNullWhen(true)] out object? value)
    {
        value = TryParse(buffer, out T parsed) ? parsed : null;
        return value is not null;
    }

    /// <summary>Writes the parts one after the other.</summary>
    protected abstract NodeIdFormatterResult Format(Span<byte> buffer, T value, out int written);

    /// <summary>Reads the parts one after the other.</summary>
    protected abstract bool TryParse(ReadOnlySpan<byte> buffer, out T value);

    /// <summary>Writes a text part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, string value, out int written)
    {
        written = 0;
        var text = Encoding.UTF8.GetBytes(value);
        foreach (var b in text)
        {
            if (b is Separator or Escape && !TryWrite(buffer, Escape, ref written) || !TryWrite(buffer, b, ref written))
            {
                return false;
            }
        }

        return TryWrite(buffer, Separator, ref written);
    }

    /// <summary>Writes an identifier part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, Guid value, out int written, bool compress = true) =>
        TryFormatIdPart(buffer, value.ToString(compress ? "N" : "D"), out written);

    /// <summary>Writes a number part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, short value, out int written) => TryFormatIdPart(buffer, (long)value, out written);

    /// <summary>Writes a number part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, int value, out int written) => TryFormatIdPart(buffer, (long)value, out written);

    /// <summary>Writes a number part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, long value, out int written) =>
        Utf8Formatter.TryFormat(value, buffer, out written) && TryWrite(buffer, Separator, ref written);

    /// <summary>Writes a boolean part; false when the buffer is too small.</summary>
    protected static bool TryFormatIdPart(Span<byte> buffer, bool value, out int written) => TryFormatIdPart(buffer, value ? 1L : 0L, out written);

    /// <summary>Reads a text part; <paramref name="consumed"/> counts its separator.</summary>
    protected static bool TryParseIdPart(ReadOnlySpan<byte> buffer, [NotNullWhen(true)] out string? value, out int consumed)
    {
        value = null;
        consumed = 0;
        if (buffer.IsEmpty)
        {
            return false;
        }

        var part = new byte[buffer.Length];
        var length = 0;
        while (consumed < buffer.Length && buffer[consumed] != Separator)
        {
            if (buffer[consumed] == Escape && consumed + 1 < buffer.Length)
            {
                consumed++;
            }

            part[length++] = buffer[consumed++];
        }

        // The separator belongs to the part that it ends.
        consumed = Math.Min(consumed + 1, buffer.Length);
        value = Encoding.UTF8.GetString(part, 0, length);
        return true;
    }

    /// <summary>Reads an identifier part; <paramref name="consumed"/> counts its separator.</summary>
    protected static bool TryParseIdPart(ReadOnlySpan<byte> buffer, out Guid value, out int consumed, bool compress = true)
    {
        value = default;
        _ = compress;
        return TryParseIdPart(buffer, out string? text, out consumed) && Guid.TryParse(text, out value);
    }

    /// <summary>Reads a number part; <paramref name="consumed"/> counts its separator.</summary>
    protected static bool TryParseIdPart(ReadOnlySpan<byte> buffer, out int value, out int consumed)
    {
        value = 0;
        return TryParseIdPart(buffer, out string? text, out consumed)
            && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number part; <paramref name="consumed"/> counts its separator.</summary>
    protected static bool TryParseIdPart(ReadOnlySpan<byte> buffer, out long value, out int consumed)
    {
        value = 0;
        return TryParseIdPart(buffer, out string? text, out consumed)
            && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    private static bool TryWrite(Span<byte> buffer, byte value, ref int written)
    {
        if (written >= buffer.Length)
        {
            return false;
        }

        buffer[written++] = value;
        return true;
    }
}
