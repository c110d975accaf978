using GreenDonut;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

/// <summary>The request's services, with the operation's own batch scheduler in front.</summary>
internal sealed class DataLoaderServices(IServiceProvider inner, IBatchScheduler scheduler) : IServiceProvider, IKeyedServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IBatchScheduler) ? scheduler
        : serviceType == typeof(IServiceProvider) ? this
        : serviceType == typeof(DataLoaderOptions) ? (inner.GetService(serviceType) as DataLoaderOptions ?? new DataLoaderOptions())
        : inner.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        (inner as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey)
        ?? throw new InvalidOperationException($"No service `{serviceType}` with the key `{serviceKey}` is registered.");
}
