namespace HotChocolate.Types.Pagination;

/// <summary>A page as a list of edges.</summary>
/// <typeparam name="TNode">The items' type.</typeparam>
public interface IConnection<out TNode> : IConnection
{
    /// <summary>The edges.</summary>
    new IReadOnlyList<IEdge<TNode>>? Edges { get; }
}
