namespace HotChocolate;

/// <summary>Marks a schema member as deprecated.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public GraphQLDeprecatedAttribute(string deprecationReason)
    {
        ArgumentException.ThrowIfNullOrEmpty(deprecationReason);
        DeprecationReason = deprecationReason;
    }

    /// <summary>Why, and what to use instead.</summary>
    public string DeprecationReason { get; }
}
