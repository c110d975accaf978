using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Knows which services are singletons, for which a resolver needs no scope of its own.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    public bool IsSingleton(Type type, string? key)
    {
        var lookup = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var registrations = services
            .Where(d => Equals(d.ServiceKey, key) && (d.ServiceType == type || d.ServiceType == lookup))
            .ToArray();
        return registrations.Length > 0 && registrations.All(d => d.Lifetime == ServiceLifetime.Singleton);
    }
}
