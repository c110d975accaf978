namespace HotChocolate.Types;

/// <summary>A member that a schema coordinate names.</summary>
public interface IHasSchemaCoordinate
{
    /// <summary>The coordinate.</summary>
    SchemaCoordinate Coordinate { get; }
}
