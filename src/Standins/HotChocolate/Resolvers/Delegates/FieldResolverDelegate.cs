namespace HotChocolate.Resolvers;

/// <summary>Resolves a field.</summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);
