using System.Globalization;
using System.Numerics;
using System.Text;

namespace HotChocolate.Language;

/// <summary>Reads numbers out of the UTF-8 text of a literal.</summary>
internal static class LiteralText
{
    public static T Integer<T>(ReadOnlySpan<byte> text) where T : IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange(text, typeof(T));

    public static T Real<T>(ReadOnlySpan<byte> text) where T : INumber<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange(text, typeof(T));

    private static FormatException OutOfRange(ReadOnlySpan<byte> text, Type type)
    {
        const int shown = 64;
        var literal = Encoding.UTF8.GetString(text[..Math.Min(text.Length, shown)]);
        return new FormatException($"The literal `{literal}` does not fit into {type.Name}.");
    }
}
