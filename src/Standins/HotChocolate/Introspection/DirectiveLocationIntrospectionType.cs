namespace HotChocolate.Types.Introspection;

/// <summary><c>__DirectiveLocation</c>.</summary>
internal sealed class DirectiveLocationIntrospectionType : EnumType<DirectiveLocation>
{
    protected override void Configure(IEnumTypeDescriptor<DirectiveLocation> descriptor)
    {
        descriptor.Name("__DirectiveLocation").Description(
            "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.");
        descriptor.BindValuesExplicitly();
        foreach (var location in DirectiveLocations.All)
        {
            descriptor.Value(location);
        }
    }
}
