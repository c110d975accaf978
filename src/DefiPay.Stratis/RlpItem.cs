namespace DefiPay.Stratis;

/// <summary>A decoded RLP item: either bytes or a list.</summary>
public sealed class RlpItem
{
    internal RlpItem(byte[]? data, IReadOnlyList<RlpItem>? items)
    {
        Data = data;
        Items = items;
    }

    /// <summary>
    /// The bytes of a byte string. Null for a list, and for an empty byte string too: contracts see an empty item that way, so
    /// nothing that reads it may tell the two apart from bytes that are there.
    /// </summary>
    public byte[]? Data { get; }

    /// <summary>The items of a list; null for a byte string.</summary>
    public IReadOnlyList<RlpItem>? Items { get; }
}
