using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HotChocolate.Types.Pagination;

/// <summary>An edge whose cursor is its place in the list: base64 of the zero-based index.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public sealed class IndexEdge<T> : Edge<T>
{
    private IndexEdge(T node, string cursor, int index)
        : base(node, cursor) => Index = index;

    /// <summary>The zero-based place.</summary>
    public int Index { get; }

    /// <summary>Creates an edge.</summary>
    public static IndexEdge<T> Create(T node, int index) => new(
        node, Convert.ToBase64String(Encoding.UTF8.GetBytes(index.ToString(CultureInfo.InvariantCulture))), index);

    internal static bool TryReadIndex(string cursor, out int index)
    {
        index = 0;
        var buffer = new byte[cursor.Length];
        return cursor.Length <= 24
            && Convert.TryFromBase64String(cursor, buffer, out var length)
            && Utf8Parser.TryParse(buffer.AsSpan(0, length), out index, out var consumed)
            && consumed == length
            && index >= 0;
    }
}
