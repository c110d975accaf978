using System.Reflection;
using System.Text;

namespace GreenDonut.Data.Cursors.Serializers;

internal sealed class StringCursorKeySerializer : ICursorKeySerializer
{
    private static readonly MethodInfo s_compareTo = typeof(string).GetMethod("CompareTo", [typeof(string)])!;

    public bool IsSupported(Type type) => type == typeof(string);

    public MethodInfo GetCompareToMethod(Type type) => s_compareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey) => Encoding.UTF8.GetString(formattedKey);

    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => Encoding.UTF8.TryGetBytes((string)key, buffer, out written);
}
