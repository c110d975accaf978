using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>Finds the object type of a value that an interface or union field returned; null when unknown.</summary>
public delegate ObjectType? ResolveAbstractType(IResolverContext context, object resolverResult);
