using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Pagination;

namespace HotChocolate;

/// <summary>The default <see cref="ISchemaBuilder"/>.</summary>
public class SchemaBuilder : ISchemaBuilder
{
    /// <inheritdoc />
    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>();

    internal SchemaOptions Options { get; } = new();

    internal PagingOptions PagingOptions { get; } = new();

    internal List<FieldMiddleware> GlobalMiddleware { get; } = [];

    internal List<object> Types { get; } = [];

    internal Dictionary<OperationType, object> RootTypes { get; } = [];

    internal Dictionary<Type, List<Type>> RuntimeBindings { get; } = [];

    internal List<DirectiveType> DirectiveTypes { get; } = [];

    internal List<TypeInterceptor> Interceptors { get; } = [];

    internal Dictionary<(Type, string?), List<CreateConvention>> Conventions { get; } = [];

    internal IsOfTypeFallback? IsOfType { get; private set; }

    internal IServiceProvider? Services { get; private set; }

    /// <summary>Starts an empty builder.</summary>
    public static SchemaBuilder New() => new();

    /// <inheritdoc />
    public ISchemaBuilder ModifyOptions(Action<SchemaOptions> configure)
    {
        configure(Options);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder ModifyPagingOptions(Action<PagingOptions> configure)
    {
        configure(PagingOptions);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder Use(FieldMiddleware middleware)
    {
        GlobalMiddleware.Add(middleware);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddType(Type type) => Add(type);

    /// <inheritdoc />
    public ISchemaBuilder AddType(INamedType namedType) => Add(namedType);

    /// <inheritdoc />
    public ISchemaBuilder AddType(INamedTypeExtension typeExtension) => Add(typeExtension);

    /// <inheritdoc />
    public ISchemaBuilder BindRuntimeType(Type runtimeType, Type schemaType)
    {
        if (!typeof(INamedType).IsAssignableFrom(schemaType))
        {
            throw new ArgumentException($"`{schemaType}` is no schema type.", nameof(schemaType));
        }

        if (!RuntimeBindings.TryGetValue(runtimeType, out var schemaTypes))
        {
            RuntimeBindings[runtimeType] = schemaTypes = [];
        }

        schemaTypes.Add(schemaType);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddRootType(Type rootType, OperationType operation) => SetRoot(rootType, operation);

    /// <inheritdoc />
    public ISchemaBuilder AddRootType(ObjectType rootType, OperationType operation) => SetRoot(rootType, operation);

    /// <inheritdoc />
    public ISchemaBuilder AddDirectiveType(DirectiveType type)
    {
        DirectiveTypes.Add(type);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder SetTypeResolver(IsOfTypeFallback isOfType)
    {
        IsOfType = isOfType;
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddServices(IServiceProvider services)
    {
        Services = services;
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder SetContextData(string key, object? value)
    {
        ContextData[key] = value;
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder TryAddTypeInterceptor(Type interceptor) =>
        Interceptors.Any(i => i.GetType() == interceptor)
            ? this
            : TryAddTypeInterceptor((TypeInterceptor)Activator.CreateInstance(interceptor)!);

    /// <inheritdoc />
    public ISchemaBuilder TryAddTypeInterceptor(TypeInterceptor interceptor)
    {
        if (Interceptors.All(i => i.GetType() != interceptor.GetType()))
        {
            Interceptors.Add(interceptor);
        }

        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder AddConvention(Type convention, CreateConvention factory, string? scope = null)
    {
        if (!Conventions.TryGetValue((convention, scope), out var factories))
        {
            Conventions[(convention, scope)] = factories = [];
        }

        factories.Add(factory);
        return this;
    }

    /// <inheritdoc />
    public ISchemaBuilder TryAddConvention(Type convention, CreateConvention factory, string? scope = null) =>
        Conventions.ContainsKey((convention, scope)) ? this : AddConvention(convention, factory, scope);

    /// <summary>Builds the schema.</summary>
    public Schema Create() => Create(CreateContext());

    /// <summary>Builds the schema in a context made before.</summary>
    public Schema Create(IDescriptorContext context) => new SchemaInitializer(this, (DescriptorContext)context).Build();

    ISchema ISchemaBuilder.Create() => Create();

    ISchema ISchemaBuilder.Create(IDescriptorContext context) => Create(context);

    /// <inheritdoc />
    public IDescriptorContext CreateContext() => new DescriptorContext(this);

    private SchemaBuilder Add(object type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Types.Add(type);
        return this;
    }

    private SchemaBuilder SetRoot(object type, OperationType operation)
    {
        if (!RootTypes.TryAdd(operation, type))
        {
            throw new ArgumentException($"The {operation.ToString().ToLowerInvariant()} type was set before.", nameof(operation));
        }

        return this;
    }
}
