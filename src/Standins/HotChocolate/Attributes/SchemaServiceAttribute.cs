namespace HotChocolate;

/// <summary>Binds a resolver parameter to a service of the schema.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SchemaServiceAttribute : Attribute;
