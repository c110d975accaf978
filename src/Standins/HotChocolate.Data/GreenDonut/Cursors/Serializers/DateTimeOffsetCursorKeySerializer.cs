using System.Globalization;
using System.Reflection;
using System.Text;

namespace GreenDonut.Data.Cursors.Serializers;

/// <summary>Keeps ticks and offset: <c>202501020343200998000+0000</c>.</summary>
internal sealed class DateTimeOffsetCursorKeySerializer : ICursorKeySerializer
{
    private const string Format = "yyyyMMddHHmmssfffffffzzz";

    private static readonly MethodInfo s_compareTo =
        typeof(DateTimeOffset).GetMethod("CompareTo", [typeof(DateTimeOffset)])!;

    public bool IsSupported(Type type) => type == typeof(DateTimeOffset);

    public MethodInfo GetCompareToMethod(Type type) => s_compareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey)
        => DateTimeOffset.ParseExact(Encoding.UTF8.GetString(formattedKey), Format, CultureInfo.InvariantCulture);

    public bool TryFormat(object key, Span<byte> buffer, out int written)
    {
        // .NET writes the offset with a colon, which would have to be escaped in every cursor.
        var text = ((DateTimeOffset)key).ToString(Format, CultureInfo.InvariantCulture);
        return Encoding.UTF8.TryGetBytes(text.Remove(text.Length - 3, 1), buffer, out written);
    }
}
