using System.Globalization;
using System.Reflection;
using System.Text;

namespace GreenDonut.Data.Cursors.Serializers;

/// <summary>Keeps ticks and kind.</summary>
internal sealed class DateTimeCursorKeySerializer : ICursorKeySerializer
{
    private const string Format = "yyyyMMddHHmmssfffffffK";

    private static readonly MethodInfo s_compareTo = typeof(DateTime).GetMethod("CompareTo", [typeof(DateTime)])!;

    public bool IsSupported(Type type) => type == typeof(DateTime);

    public MethodInfo GetCompareToMethod(Type type) => s_compareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey)
        => DateTime.ParseExact(
            Encoding.UTF8.GetString(formattedKey),
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind);

    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => ((DateTime)key).TryFormat(buffer, out written, Format, CultureInfo.InvariantCulture);
}
