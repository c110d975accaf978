namespace HotChocolate.Types.Pagination;

/// <summary>A page as a list of edges.</summary>
public interface IConnection : IPage
{
    /// <summary>The edges.</summary>
    IReadOnlyList<IEdge>? Edges { get; }
}
