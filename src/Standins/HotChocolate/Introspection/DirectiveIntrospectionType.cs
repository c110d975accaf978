namespace HotChocolate.Types.Introspection;

/// <summary><c>__Directive</c>.</summary>
internal sealed class DirectiveIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__Directive").Description(
            "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.");
        descriptor.Pure<DirectiveType>("name", "String!", d => d.Name);
        descriptor.Pure<DirectiveType>("description", "String", d => d.Description);
        descriptor.Pure<DirectiveType>("isRepeatable", "Boolean", d => d.IsRepeatable);
        descriptor.Pure<DirectiveType>("locations", "[__DirectiveLocation!]!", d => DirectiveLocations.Of(d.Locations));
        descriptor.WithDeprecated<DirectiveType, IInputField>("args", "[__InputValue!]!", d => d.Arguments, a => a.IsDeprecated);
        descriptor.Needs<DirectiveLocationIntrospectionType>();
    }
}
