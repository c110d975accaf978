using System.Collections.Concurrent;
using GreenDonut;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

/// <summary>How DataLoaders are made for an operation.</summary>
internal sealed class DataLoaderFactories(IEnumerable<DataLoaderRegistration> registrations)
{
    private readonly Dictionary<Type, DataLoaderRegistration> _registered = registrations
        .GroupBy(r => r.ServiceType)
        .ToDictionary(g => g.Key, g => g.Last());

    private readonly ConcurrentDictionary<Type, ObjectFactory> _factories = new();

    public IDataLoader Create(Type type, IServiceProvider services)
    {
        if (_registered.TryGetValue(type, out var registration))
        {
            if (registration.Factory is { } factory)
            {
                return factory(services);
            }

            type = registration.ImplementationType;
        }

        if (type.IsAbstract || type.IsInterface)
        {
            throw new InvalidOperationException($"The DataLoader `{type}` is not registered. Add it with `AddDataLoader`.");
        }

        return (IDataLoader)_factories.GetOrAdd(type, t => ActivatorUtilities.CreateFactory(t, []))(services, null);
    }
}
