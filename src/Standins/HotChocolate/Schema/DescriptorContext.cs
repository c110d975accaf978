using HotChocolate.Internal;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using HotChocolate.Types.Pagination;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate;

/// <summary>The default <see cref="IDescriptorContext"/>.</summary>
public sealed class DescriptorContext : IDescriptorContext
{
    private readonly Dictionary<(Type, string?), IConvention> _conventions = [];
    private readonly List<Action<ISchema>> _schemaCreated = [];
    private readonly SchemaBuilder _builder;
    private ParameterKinds? _parameterKinds;
    private INamingConventions? _naming;
    private ITypeInspector? _inspector;

    internal DescriptorContext(SchemaBuilder builder)
    {
        _builder = builder;
        Services = builder.Services ?? EmptyServices.Instance;
        NodeIdSerializerAccessor = Services.GetService<INodeIdSerializerAccessor>() ?? new NodeIdSerializerAccessor();
    }

    /// <inheritdoc />
    public IReadOnlySchemaOptions Options => _builder.Options;

    /// <inheritdoc />
    public IDictionary<string, object?> ContextData => _builder.ContextData;

    /// <inheritdoc />
    public IServiceProvider Services { get; }

    /// <inheritdoc />
    public INamingConventions Naming => _naming ??= GetConventionOrDefault<INamingConventions>(() => new DefaultNamingConventions());

    /// <inheritdoc />
    public ITypeInspector TypeInspector => _inspector ??= GetConventionOrDefault<ITypeInspector>(() => new DefaultTypeInspector());

    /// <inheritdoc />
    public InputParser InputParser { get; } = new();

    /// <inheritdoc />
    public INodeIdSerializerAccessor NodeIdSerializerAccessor { get; }

    internal InputFormatter InputFormatter { get; } = new();

    internal PagingOptions PagingOptions => _builder.PagingOptions;

    internal SchemaBuilder Builder => _builder;

    /// <inheritdoc />
    public T GetConventionOrDefault<T>(Func<T> defaultConvention, string? scope = null) where T : class, IConvention
    {
        if (_conventions.TryGetValue((typeof(T), scope), out var known))
        {
            return (T)known;
        }

        var created = (_builder.Conventions.TryGetValue((typeof(T), scope), out var factories) ? factories : [])
            .Select(factory => factory(Services))
            .ToArray();
        var convention = created.OfType<T>().FirstOrDefault(c => c is not IConventionExtension) ?? defaultConvention();
        _conventions[(typeof(T), scope)] = convention;
        Complete(convention, created.OfType<IConventionExtension>(), scope);
        return convention;
    }

    /// <inheritdoc />
    public void OnSchemaCreated(Action<ISchema> callback) => _schemaCreated.Add(callback);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    internal ParameterKinds GetParameterKinds(ObjectFieldDefinition definition)
    {
        _parameterKinds ??= new ParameterKinds(Services, TypeInspector);
        return _parameterKinds.With(definition.GetParameterBuilders());
    }

    internal void SchemaCreated(ISchema schema)
    {
        foreach (var callback in _schemaCreated)
        {
            callback(schema);
        }
    }

    private void Complete(IConvention convention, IEnumerable<IConventionExtension> extensions, string? scope)
    {
        if (convention is not Convention configurable)
        {
            return;
        }

        var context = new ConventionContext(scope, this);
        configurable.Initialize(context);
        foreach (var extension in extensions)
        {
            ((Convention)extension).Initialize(context);
            extension.Merge(context, configurable);
        }

        configurable.Complete(context);
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static EmptyServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
