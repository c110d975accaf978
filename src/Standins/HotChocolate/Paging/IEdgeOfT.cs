namespace HotChocolate.Types.Pagination;

/// <summary>An item of a connection with its cursor.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public interface IEdge<out T> : IEdge
{
    /// <summary>The item.</summary>
    new T Node { get; }
}
