namespace HotChocolate;

/// <summary>Gives a schema member its GraphQL name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Interface | AttributeTargets.Parameter)]
public sealed class GraphQLNameAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public GraphQLNameAttribute(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }
}
