using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>An object type.</summary>
public class ObjectType : NamedTypeBase<ObjectTypeDefinition>, IObjectType
{
    private readonly Action<IObjectTypeDescriptor>? _configure;
    private ObjectTypeDefinition? _created;
    private IsOfType? _isOfType;

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected ObjectType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public ObjectType(Action<IObjectTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>The interfaces the type implements.</summary>
    public IReadOnlyList<InterfaceType> Implements { get; private set; } = [];

    IReadOnlyList<IInterfaceType> IComplexOutputType.Implements => Implements;

    /// <summary>The fields, introspection fields included.</summary>
    public FieldCollection<ObjectField> Fields { get; private set; } = FieldCollection<ObjectField>.Empty;

    IFieldCollection<IObjectField> IObjectType.Fields => Fields;

    IFieldCollection<IOutputField> IComplexOutputType.Fields => Fields;

    /// <summary>Creates a type straight from its definition.</summary>
    public static ObjectType CreateUnsafe(ObjectTypeDefinition definition) => new() { _created = definition };

    /// <inheritdoc />
    public virtual bool IsInstanceOfType(IResolverContext context, object resolverResult) =>
        _isOfType?.Invoke(context, resolverResult)
        ?? (RuntimeType != typeof(object) ? RuntimeType.IsInstanceOfType(resolverResult) : resolverResult.GetType().Name == Name);

    /// <inheritdoc />
    public bool IsImplementing(string interfaceTypeName) => Implements.Any(i => i.Name == interfaceTypeName);

    /// <summary>True when it implements the interface.</summary>
    public bool IsImplementing(InterfaceType interfaceType) => Implements.Contains(interfaceType);

    /// <inheritdoc />
    public bool IsImplementing(IInterfaceType interfaceType) => Implements.Any(i => ReferenceEquals(i, interfaceType));

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = new ObjectTypeDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, ObjectTypeDefinition definition)
    {
        foreach (var reference in definition.GetInterfaces())
        {
            context.Dependencies.Add(reference);
        }
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, ObjectTypeDefinition definition)
    {
        base.OnCompleteType(context, definition);
        _isOfType = definition.IsOfType
            ?? (context.DescriptorContext.TypeResolver() is { } resolver ? (c, value) => resolver(this, c, value) : null);
        Implements = definition.GetInterfaces().Select(context.GetType<InterfaceType>).Distinct().ToArray();
        Fields = OnCompleteFields(context, definition);
        foreach (var field in Fields)
        {
            field.Complete(context, this, new SchemaCoordinate(Name, field.Name));
        }
    }

    /// <summary>Creates the fields.</summary>
    protected virtual FieldCollection<ObjectField> OnCompleteFields(ITypeCompletionContext context, ObjectTypeDefinition definition)
    {
        var fields = definition.Fields.Where(f => !f.Ignore).ToList();
        if (fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw SchemaErrors.DuplicateField(this, twice.Key);
        }

        if (fields.All(f => f.Flags.HasFlag(FieldFlags.Introspection)))
        {
            throw SchemaErrors.NoFields(this);
        }

        return new FieldCollection<ObjectField>(fields.Select((f, i) => new ObjectField(f, i)));
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, ObjectTypeDefinition definition)
    {
        base.OnCompleteMetadata(context, definition);
        foreach (var field in Fields)
        {
            field.CompleteMetadata(context);
        }
    }

    /// <inheritdoc />
    protected override void OnMakeExecutable(ITypeCompletionContext context, ObjectTypeDefinition definition)
    {
        foreach (var field in Fields)
        {
            field.Compile(FieldCompiler.Compile(context, field, field.CurrentDefinition!));
        }
    }

    /// <inheritdoc />
    protected override void OnFinalizeType(ITypeCompletionContext context, ObjectTypeDefinition definition)
    {
        foreach (var field in Fields)
        {
            field.FinalizeField(context);
        }
    }
}
