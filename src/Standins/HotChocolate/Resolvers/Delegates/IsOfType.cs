namespace HotChocolate.Resolvers;

/// <summary>Decides whether a resolver's result is a value of an object type.</summary>
public delegate bool IsOfType(IResolverContext context, object resolverResult);
