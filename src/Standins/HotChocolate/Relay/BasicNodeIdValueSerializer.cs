using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace HotChocolate.Types.Relay;

/// <summary>Writes and reads texts, numbers and identifiers as the values of global ids.</summary>
internal sealed class BasicNodeIdValueSerializer(Type type) : INodeIdValueSerializer
{
    public static IReadOnlyList<INodeIdValueSerializer> All { get; } =
    [
        new BasicNodeIdValueSerializer(typeof(string)), new BasicNodeIdValueSerializer(typeof(int)),
        new BasicNodeIdValueSerializer(typeof(long)), new BasicNodeIdValueSerializer(typeof(short)),
        new BasicNodeIdValueSerializer(typeof(Guid))
    ];

    public bool IsSupported(Type other) => other == type || Nullable.GetUnderlyingType(other) == type;

    public NodeIdFormatterResult Format(Span<byte> buffer, object value, out int written)
    {
        written = 0;
        var text = value switch
        {
            string s => s,
            Guid id => id.ToString("N"),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null
        };
        if (text is null)
        {
            return NodeIdFormatterResult.InvalidValue;
        }

        return Encoding.UTF8.TryGetBytes(text, buffer, out written) ? NodeIdFormatterResult.Success : NodeIdFormatterResult.BufferTooSmall;
    }

    public bool TryParse(ReadOnlySpan<byte> buffer, [NotNullWhen(true)] out object? value)
    {
        var text = Encoding.UTF8.GetString(buffer);
        value = null;
        if (type == typeof(string))
        {
            value = text;
        }
        else if (type == typeof(Guid))
        {
            value = Guid.TryParse(text, out var id) ? id : null;
        }
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            value = type == typeof(long) ? number
                : type == typeof(int) && number is >= int.MinValue and <= int.MaxValue ? (int)number
                : type == typeof(short) && number is >= short.MinValue and <= short.MaxValue ? (short)number
                : null;
        }

        return value is not null;
    }
}
