using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types.Relay;

/// <summary>Writes and reads the values inside global ids.</summary>
public interface INodeIdValueSerializer
{
    /// <summary>True when values of that type are written by this serializer.</summary>
    bool IsSupported(Type type);

    /// <summary>Writes a value as UTF-8.</summary>
    NodeIdFormatterResult Format(Span<byte> buffer, object value, out int written);

    /// <summary>Reads a value.</summary>
    bool TryParse(ReadOnlySpan<byte> buffer, [NotNullWhen(true)] out object? value);
}
