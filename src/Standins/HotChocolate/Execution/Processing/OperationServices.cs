using GreenDonut;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

/// <summary>The resolver classes and DataLoaders of one operation: one of each.</summary>
internal sealed class OperationServices(RequestContext request, IBatchScheduler scheduler)
{
    private readonly Lock _lock = new();
    private Dictionary<Type, object>? _resolvers;
    private Dictionary<Type, IDataLoader>? _loaders;
    private DataLoaderServices? _loaderServices;

    public T Resolver<T>()
    {
        lock (_lock)
        {
            _resolvers ??= [];
            if (!_resolvers.TryGetValue(typeof(T), out var resolver))
            {
                resolver = request.Services.GetService(typeof(T)) ?? ActivatorUtilities.CreateInstance(request.Services, typeof(T));
                _resolvers.Add(typeof(T), resolver);
            }

            return (T)resolver;
        }
    }

    public T DataLoader<T>() where T : IDataLoader
    {
        lock (_lock)
        {
            _loaders ??= [];
            if (!_loaders.TryGetValue(typeof(T), out var loader))
            {
                _loaderServices ??= new DataLoaderServices(request.Services, scheduler);
                loader = request.Executor.DataLoaders.Create(typeof(T), _loaderServices);
                _loaders.Add(typeof(T), loader);
            }

            return (T)loader;
        }
    }
}
