using DefiPay.Chains;

namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads keys inside ids: the chain first, then what names the row within it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal abstract class NodeKeySerializer<TKey> : CompositeNodeIdValueSerializer<TKey>
    where TKey : struct
{
    // No key has more parts.
    private const int PartsMax = 3;

    /// <inheritdoc/>
    protected override NodeIdFormatterResult Format(Span<byte> buffer, TKey value, out int written)
    {
        written = 0;
        foreach (var part in ToParts(value))
        {
            if (!TryFormatIdPart(buffer[written..], part, out var length))
            {
                return NodeIdFormatterResult.BufferTooSmall;
            }

            written += length;
        }

        return NodeIdFormatterResult.Success;
    }

    /// <inheritdoc/>
    protected override bool TryParse(ReadOnlySpan<byte> buffer, out TKey value)
    {
        value = default;
        var parts = new List<string>(PartsMax);
        while (!buffer.IsEmpty && parts.Count <= PartsMax)
        {
            if (!TryParseIdPart(buffer, out string? part, out var length) || length == 0)
            {
                return false;
            }

            parts.Add(part);
            buffer = buffer[length..];
        }

        // Ids come from clients: a part that is missing or stands in the wrong place must not become a key.
        return parts.Count > 0 && ChainId.TryParse(parts[0], out _) && TryCreate(parts, out value);
    }

    /// <summary>The parts of a key, its chain first.</summary>
    protected abstract string[] ToParts(TKey key);

    /// <summary>The key of these parts; false where they are none.</summary>
    protected abstract bool TryCreate(IReadOnlyList<string> parts, out TKey key);
}
