using System.Reflection;

namespace GreenDonut.Data.Cursors.Serializers;

internal sealed class BoolCursorKeySerializer : ICursorKeySerializer
{
    private static readonly MethodInfo s_compareTo = typeof(bool).GetMethod("CompareTo", [typeof(bool)])!;

    public bool IsSupported(Type type) => type == typeof(bool);

    public MethodInfo GetCompareToMethod(Type type) => s_compareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey)
        => formattedKey.SequenceEqual("1"u8) ? true
            : formattedKey.SequenceEqual("0"u8) ? false
            : throw new FormatException("A key of the cursor is neither 0 nor 1.");

    public bool TryFormat(object key, Span<byte> buffer, out int written)
    {
        written = buffer.IsEmpty ? 0 : 1;
        return ((bool)key ? "1"u8 : "0"u8).TryCopyTo(buffer);
    }
}
