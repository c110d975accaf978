namespace HotChocolate.Resolvers;

/// <summary>Converts what a resolver returned.</summary>
public delegate object? ResultFormatterDelegate(IResolverContext context, object? result);
