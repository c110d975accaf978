namespace HotChocolate;

/// <summary>Marks a resolver parameter as a GraphQL argument, even if its type is also a service.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute(string? name = null) : Attribute
{
    /// <summary>The argument's name, or null for the parameter's.</summary>
    public string? Name { get; } = name;
}
