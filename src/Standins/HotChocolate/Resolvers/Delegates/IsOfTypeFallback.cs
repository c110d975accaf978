using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>Decides whether a resolver's result is a value of <paramref name="objectType"/>, for types without a check of their own.</summary>
public delegate bool IsOfTypeFallback(ObjectType objectType, IResolverContext context, object resolverResult);
