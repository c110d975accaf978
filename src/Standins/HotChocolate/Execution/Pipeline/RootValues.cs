using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Pipeline;

/// <summary>The objects that root fields belong to.</summary>
internal sealed class RootValues
{
    private static readonly object s_none = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, object> _stateless = new();

    public object Of(ObjectType rootType, IServiceProvider services)
    {
        var type = rootType.RuntimeType;
        if (type == typeof(object))
        {
            return s_none;
        }

        if (_stateless.TryGetValue(type, out var known))
        {
            return known;
        }

        if (services.GetService(type) is { } registered)
        {
            return registered;
        }

        var created = ActivatorUtilities.CreateInstance(services, type);
        var isStateless = type.GetConstructors() is [var only] && only.GetParameters().Length == 0;
        return isStateless ? _stateless.GetOrAdd(type, created) : created;
    }
}
