using System.Reflection;

namespace GreenDonut.Data.Cursors.Serializers;

/// <summary>Writes, reads and compares the values of one kind of order key.</summary>
public interface ICursorKeySerializer
{
    /// <summary>Whether this serializer is for keys of exactly this type.</summary>
    bool IsSupported(Type type);

    /// <summary>
    /// The method that is called as <c>key.CompareTo(value)</c> in queries, so it must be an instance method of the
    /// key's own type.
    /// </summary>
    MethodInfo GetCompareToMethod(Type type);

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">The text is no such value.</exception>
    object Parse(ReadOnlySpan<byte> formattedKey);

    /// <summary>Writes a value as text without any framing; false where the buffer is too small.</summary>
    bool TryFormat(object key, Span<byte> buffer, out int written);
}
