namespace HotChocolate.Types.Pagination;

/// <summary>An item of a connection with its cursor.</summary>
public interface IEdge
{
    /// <summary>The cursor.</summary>
    string Cursor { get; }

    /// <summary>The item.</summary>
    object? Node { get; }
}
