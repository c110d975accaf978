using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Writes JSON into a buffer of the shared pool. Unlike a stream writer it can go back to an earlier place, which is how a
/// null takes the place of an object whose non-null field turned out to be null.
/// </summary>
internal sealed class Utf8ResultWriter
{
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        Enumerable.Range(32, 95).Select(c => (char)c).Where(c => c is not ('"' or '\\')).ToArray());

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);

    /// <summary>How many bytes are written; setting a smaller value takes back the rest.</summary>
    public int Position { get; set; }

    /// <summary>Hands the buffer over to the caller, who returns it to the pool.</summary>
    public byte[] Detach()
    {
        var buffer = _buffer;
        _buffer = [];
        return buffer;
    }

    public void Raw(byte value)
    {
        Ensure(1);
        _buffer[Position++] = value;
    }

    public void Raw(ReadOnlySpan<byte> value)
    {
        Ensure(value.Length);
        value.CopyTo(_buffer.AsSpan(Position));
        Position += value.Length;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        Ensure(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(Position), out var written);
        Position += written;
    }

    public void Number(int value) => Number((long)value);

    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new NotFiniteNumberException("JSON has no number for infinities and for what is not a number.");
        }

        Ensure(32);
        value.TryFormat(_buffer.AsSpan(Position), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    public void Number(float value)
    {
        if (!float.IsFinite(value))
        {
            throw new NotFiniteNumberException("JSON has no number for infinities and for what is not a number.");
        }

        Ensure(32);
        value.TryFormat(_buffer.AsSpan(Position), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    public void Number(decimal value)
    {
        Ensure(64);
        value.TryFormat(_buffer.AsSpan(Position), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    public void Number(ulong value)
    {
        Ensure(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(Position), out var written);
        Position += written;
    }

    public void Text(Guid value)
    {
        Ensure(38);
        _buffer[Position++] = (byte)'"';
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(Position), out var written);
        Position += written;
        _buffer[Position++] = (byte)'"';
    }

    public void Text(string value)
    {
        var text = value.AsSpan();

        // Most texts need no escapes: then every character becomes one byte.
        if (text.ContainsAnyExcept(s_plain))
        {
            EscapedText(value);
            return;
        }

        Ensure(text.Length + 2);
        _buffer[Position++] = (byte)'"';
        Position += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(Position));
        _buffer[Position++] = (byte)'"';
    }

    /// <summary>A moment with three decimals of a second: <c>Z</c> for UTC, else the offset.</summary>
    public void Moment(DateTimeOffset value)
    {
        Ensure(40);
        _buffer[Position++] = (byte)'"';
        var format = value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz";
        value.TryFormat(_buffer.AsSpan(Position), out var written, format, CultureInfo.InvariantCulture);
        Position += written;
        _buffer[Position++] = (byte)'"';
    }

    private void EscapedText(string value)
    {
        var encoded = s_encoder.Encode(value);
        Ensure(Encoding.UTF8.GetMaxByteCount(encoded.Length) + 2);
        _buffer[Position++] = (byte)'"';
        Position += Encoding.UTF8.GetBytes(encoded, _buffer.AsSpan(Position));
        _buffer[Position++] = (byte)'"';
    }

    private void Ensure(int length)
    {
        if (_buffer.Length - Position >= length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Position + length));
        _buffer.AsSpan(0, Position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
