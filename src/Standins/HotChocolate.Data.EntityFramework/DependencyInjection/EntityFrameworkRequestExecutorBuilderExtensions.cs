using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets resolvers take contexts of Entity Framework.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Lets resolvers take a <typeparamref name="T"/>. Each resolver gets one of its own from the registered
    /// <see cref="IDbContextFactory{TContext}"/>; it is disposed when the resolver is done.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<T>(this IRequestExecutorBuilder builder)
        where T : DbContext
        => builder.AddParameterExpressionBuilder(context => Create<T>(context));

    private static T Create<T>(IResolverContext context)
        where T : DbContext
    {
        var db = context.Service<IDbContextFactory<T>>().CreateDbContext();
        ((IMiddlewareContext)context).RegisterForCleanup(db.DisposeAsync);
        return db;
    }
}
