using System.Globalization;
using System.Reflection;

namespace GreenDonut.Data.Cursors.Serializers;

/// <summary>Keys whose type writes and reads itself; the text does not depend on the culture.</summary>
internal sealed class ValueCursorKeySerializer<T>(string? format = null) : ICursorKeySerializer
    where T : struct, IUtf8SpanFormattable, ISpanParsable<T>, IComparable<T>
{
    private static readonly MethodInfo s_compareTo = typeof(T).GetMethod("CompareTo", [typeof(T)])!;

    public bool IsSupported(Type type) => type == typeof(T);

    public MethodInfo GetCompareToMethod(Type type) => s_compareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey)
    {
        var text = System.Text.Encoding.UTF8.GetString(formattedKey);
        try
        {
            return typeof(T) == typeof(DateOnly) ? DateOnly.ParseExact(text, format!, CultureInfo.InvariantCulture)
                : typeof(T) == typeof(TimeOnly) ? TimeOnly.ParseExact(text, format!, CultureInfo.InvariantCulture)
                : T.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (OverflowException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => ((T)key).TryFormat(buffer, out written, format, CultureInfo.InvariantCulture);
}
