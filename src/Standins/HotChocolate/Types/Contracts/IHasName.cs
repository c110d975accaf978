namespace HotChocolate.Types;

/// <summary>Something with a GraphQL name.</summary>
public interface IHasName
{
    /// <summary>The name.</summary>
    string Name { get; }
}
