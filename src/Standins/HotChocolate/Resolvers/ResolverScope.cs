using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Gives a resolver a service scope that lives until its field is complete.</summary>
internal static class ResolverScope
{
    public static FieldResolverDelegate Wrap(FieldResolverDelegate resolver) => context =>
    {
        var scope = context.RequestServices.CreateAsyncScope();
        ((IMiddlewareContext)context).RegisterForCleanup(scope.DisposeAsync);
        context.Services = scope.ServiceProvider;
        return resolver(context);
    };
}
