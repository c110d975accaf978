namespace HotChocolate.Resolvers;

/// <summary>How a field is executed.</summary>
internal sealed record CompiledField(
    FieldDelegate? Middleware, FieldResolverDelegate? Resolver, PureFieldDelegate? PureResolver, InlineResolver? Inline);
