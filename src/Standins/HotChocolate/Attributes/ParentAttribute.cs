namespace HotChocolate;

/// <summary>Binds a resolver parameter to the object that the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>Space-separated members of the parent that the resolver reads, so that selectors include them.</summary>
    public string? Requires { get; } = requires;
}
