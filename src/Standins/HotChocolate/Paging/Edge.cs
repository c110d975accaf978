namespace HotChocolate.Types.Pagination;

/// <summary>An item of a connection; its cursor is made when it is first asked for.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public class Edge<T> : IEdge<T>
{
    private readonly Func<T, string>? _ofNode;
    private readonly Func<Edge<T>, string>? _ofEdge;
    private string? _cursor;

    /// <summary>Creates an edge with its cursor.</summary>
    public Edge(T node, string cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(cursor);
        Node = node;
        _cursor = cursor;
    }

    /// <summary>Creates an edge whose cursor is made from its node.</summary>
    public Edge(T node, Func<T, string> resolveCursor)
    {
        ArgumentNullException.ThrowIfNull(resolveCursor);
        Node = node;
        _ofNode = resolveCursor;
    }

    /// <summary>Creates an edge whose cursor is made from itself.</summary>
    public Edge(T node, Func<Edge<T>, string> resolveCursor)
    {
        ArgumentNullException.ThrowIfNull(resolveCursor);
        Node = node;
        _ofEdge = resolveCursor;
    }

    /// <inheritdoc />
    public T Node { get; }

    object? IEdge.Node => Node;

    /// <inheritdoc />
    public string Cursor => _cursor ??= _ofNode is null ? _ofEdge!(this) : _ofNode(Node);
}
