using GreenDonut;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>DataLoaders of a resolver context.</summary>
public static class DataLoaderResolverContextExtensions
{
    /// <summary>The operation's DataLoader of a type.</summary>
    public static T DataLoader<T>(this IResolverContext context) where T : IDataLoader => ((MiddlewareContext)context).DataLoader<T>();
}
