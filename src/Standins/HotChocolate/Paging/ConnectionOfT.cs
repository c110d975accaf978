namespace HotChocolate.Types.Pagination;

/// <summary>A page as a list of edges.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public class Connection<T> : Connection, IConnection<T>
{
    /// <summary>Creates a connection.</summary>
    public Connection(IReadOnlyList<IEdge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
        : base(edges, info, totalCount) => Edges = edges;

    /// <summary>Creates a connection without items.</summary>
    public Connection(ConnectionPageInfo info, int totalCount = 0)
        : this([], info, totalCount)
    {
    }

    /// <summary>The edges.</summary>
    public new IReadOnlyList<IEdge<T>> Edges { get; }

    IReadOnlyList<IEdge<T>>? IConnection<T>.Edges => Edges;

    /// <inheritdoc />
    public override void Accept(IPageObserver observer) => observer.OnAfterSliced<T>(Edges.Select(e => e.Node).ToArray(), Info);
}
