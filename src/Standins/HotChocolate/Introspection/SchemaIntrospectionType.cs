namespace HotChocolate.Types.Introspection;

/// <summary><c>__Schema</c>.</summary>
internal sealed class SchemaIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__Schema").Description(
            "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.");
        descriptor.Pure<ISchema>("description", "String", s => s.Description);
        descriptor.Pure<ISchema>("types", "[__Type!]!", s => s.Types).Description("A list of all types supported by this server.");
        descriptor.Pure<ISchema>("queryType", "__Type!", s => s.QueryType).Description("The type that query operations will be rooted at.");
        descriptor.Pure<ISchema>("mutationType", "__Type", s => s.MutationType)
            .Description("If this server supports mutation, the type that mutation operations will be rooted at.");
        descriptor.Pure<ISchema>("subscriptionType", "__Type", s => s.SubscriptionType)
            .Description("If this server support subscription, the type that subscription operations will be rooted at.");
        descriptor.Pure<ISchema>("directives", "[__Directive!]!", s => s.DirectiveTypes)
            .Description("A list of all directives supported by this server.");
        descriptor.Needs<TypeIntrospectionType>().Needs<DirectiveIntrospectionType>();
    }
}
