namespace HotChocolate.Types.Introspection;

/// <summary><c>__Field</c>.</summary>
internal sealed class FieldIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__Field").Description(
            "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.");
        descriptor.Pure<IOutputField>("name", "String!", f => f.Name);
        descriptor.Pure<IOutputField>("description", "String", f => f.Description);
        descriptor.WithDeprecated<IOutputField, IInputField>("args", "[__InputValue!]!", f => f.Arguments, a => a.IsDeprecated);
        descriptor.Pure<IOutputField>("type", "__Type!", f => f.Type);
        descriptor.Pure<IOutputField>("isDeprecated", "Boolean!", f => f.IsDeprecated);
        descriptor.Pure<IOutputField>("deprecationReason", "String", f => f.DeprecationReason);
    }
}
