using System.Collections;

namespace HotChocolate.Types.Pagination;

/// <summary>A page as a list of edges.</summary>
public class Connection : IConnection, IPageTotalCountProvider
{
    private NodeList? _nodes;

    /// <summary>Creates a connection.</summary>
    public Connection(IReadOnlyList<IEdge> edges, ConnectionPageInfo info, int totalCount = 0)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(info);
        Edges = edges;
        Info = info;
        TotalCount = totalCount;
    }

    /// <summary>The edges.</summary>
    public IReadOnlyList<IEdge> Edges { get; }

    /// <summary>Whether there is more, and the cursors to go on with.</summary>
    public ConnectionPageInfo Info { get; }

    /// <inheritdoc />
    public int TotalCount { get; }

    IPageInfo IPage.Info => Info;

    IReadOnlyList<object?> IPage.Items => _nodes ??= new NodeList(Edges);

    IReadOnlyList<IEdge>? IConnection.Edges => Edges;

    /// <summary>A connection without items.</summary>
    public static Connection Empty() => new([], ConnectionPageInfo.Empty);

    /// <summary>A connection without items.</summary>
    public static Connection<T> Empty<T>() => new([], ConnectionPageInfo.Empty);

    /// <inheritdoc />
    public virtual void Accept(IPageObserver observer) =>
        observer.OnAfterSliced<object?>(((IPage)this).Items.ToArray(), Info);

    /// <summary>The nodes of the edges, without a copy.</summary>
    private sealed class NodeList(IReadOnlyList<IEdge> edges) : IReadOnlyList<object?>
    {
        public int Count => edges.Count;

        public object? this[int index] => edges[index].Node;

        public IEnumerator<object?> GetEnumerator() => edges.Select(e => e.Node).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
