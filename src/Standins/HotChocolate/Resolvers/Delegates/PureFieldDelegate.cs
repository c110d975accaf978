namespace HotChocolate.Resolvers;

/// <summary>Resolves a field synchronously and without side effects.</summary>
public delegate object? PureFieldDelegate(IResolverContext context);
