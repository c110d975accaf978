using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>The schema's services, and the application's for what the schema does not have.</summary>
internal sealed class CombinedServices(ServiceProvider schema, IServiceProvider application)
    : IServiceProvider, IKeyedServiceProvider, IServiceProviderIsService
{
    private readonly IServiceProviderIsService? _isService = application.GetService<IServiceProviderIsService>();
    private readonly IServiceProviderIsService _isSchemaService = schema.GetRequiredService<IServiceProviderIsService>();

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IServiceProvider) || serviceType == typeof(IServiceProviderIsService))
        {
            return this;
        }

        if (serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            return Both(serviceType.GetGenericArguments()[0]);
        }

        return schema.GetService(serviceType) ?? application.GetService(serviceType);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        schema.GetKeyedService(serviceType, serviceKey) ?? (application as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => GetKeyedService(serviceType, serviceKey)
        ?? throw new InvalidOperationException($"No service `{serviceType}` with the key `{serviceKey}` is registered.");

    // Resolvers get the application's services; those of the schema are asked for with [SchemaService].
    public bool IsService(Type serviceType) => _isService?.IsService(serviceType) ?? _isSchemaService.IsService(serviceType);

    private Array Both(Type itemType)
    {
        var items = schema.GetServices(itemType).Concat(application.GetServices(itemType)).ToArray();
        var typed = Array.CreateInstance(itemType, items.Length);
        Array.Copy(items, typed, items.Length);
        return typed;
    }
}
