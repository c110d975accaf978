using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>An interface type.</summary>
public class InterfaceType : NamedTypeBase<InterfaceTypeDefinition>, IInterfaceType
{
    private readonly Action<IInterfaceTypeDescriptor>? _configure;
    private InterfaceTypeDefinition? _created;
    private ResolveAbstractType? _resolve;
    private ISchema? _schema;

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected InterfaceType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>The interfaces that this one implements.</summary>
    public IReadOnlyList<InterfaceType> Implements { get; private set; } = [];

    IReadOnlyList<IInterfaceType> IComplexOutputType.Implements => Implements;

    /// <summary>The fields.</summary>
    public FieldCollection<InterfaceField> Fields { get; private set; } = FieldCollection<InterfaceField>.Empty;

    IFieldCollection<IOutputField> IComplexOutputType.Fields => Fields;

    /// <summary>Creates a type straight from its definition.</summary>
    public static InterfaceType CreateUnsafe(InterfaceTypeDefinition definition) => new() { _created = definition };

    /// <inheritdoc />
    public bool IsImplementing(string typeName) => Implements.Any(i => i.Name == typeName);

    /// <summary>True when it implements the interface.</summary>
    public bool IsImplementing(InterfaceType interfaceType) => Implements.Contains(interfaceType);

    /// <inheritdoc />
    public bool IsImplementing(IInterfaceType interfaceType) => Implements.Any(i => ReferenceEquals(i, interfaceType));

    /// <inheritdoc />
    public override bool IsAssignableFrom(INamedType namedType) =>
        ReferenceEquals(namedType, this) || namedType is IComplexOutputType complex && complex.IsImplementing(this);

    /// <summary>The object type of a value; null when none of the possible types claims it.</summary>
    public ObjectType? ResolveConcreteType(IResolverContext context, object resolverResult) =>
        _resolve?.Invoke(context, resolverResult)
        ?? _schema?.GetPossibleTypes(this).FirstOrDefault(t => t.IsInstanceOfType(context, resolverResult));

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override InterfaceTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = new InterfaceTypeDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, InterfaceTypeDefinition definition)
    {
        foreach (var reference in definition.GetInterfaces())
        {
            context.Dependencies.Add(reference);
        }
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, InterfaceTypeDefinition definition)
    {
        base.OnCompleteType(context, definition);
        _resolve = definition.ResolveAbstractType;
        context.DescriptorContext.OnSchemaCreated(schema => _schema = schema);
        Implements = definition.GetInterfaces().Select(context.GetType<InterfaceType>).Distinct().ToArray();
        Fields = OnCompleteFields(context, definition);
        foreach (var field in Fields)
        {
            field.Complete(context, this, new SchemaCoordinate(Name, field.Name));
        }
    }

    /// <summary>Creates the fields.</summary>
    protected virtual FieldCollection<InterfaceField> OnCompleteFields(
        ITypeCompletionContext context, InterfaceTypeDefinition definition)
    {
        if (definition.Fields.Count == 0)
        {
            throw SchemaErrors.NoFields(this);
        }

        return new FieldCollection<InterfaceField>(definition.Fields.Select((f, i) => new InterfaceField(f, i)));
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, InterfaceTypeDefinition definition)
    {
        base.OnCompleteMetadata(context, definition);
        foreach (var field in Fields)
        {
            field.CompleteMetadata(context);
        }
    }

    /// <inheritdoc />
    protected override void OnFinalizeType(ITypeCompletionContext context, InterfaceTypeDefinition definition)
    {
        foreach (var field in Fields)
        {
            field.FinalizeField(context);
        }
    }
}
