namespace HotChocolate;

/// <summary>Describes a schema member.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Interface | AttributeTargets.Parameter)]
public sealed class GraphQLDescriptionAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public GraphQLDescriptionAttribute(string description)
    {
        ArgumentException.ThrowIfNullOrEmpty(description);
        Description = description;
    }

    /// <summary>The description, Markdown.</summary>
    public string Description { get; }
}
