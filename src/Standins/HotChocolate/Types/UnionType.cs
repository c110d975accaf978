using System.Collections.Frozen;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A union type.</summary>
public class UnionType : NamedTypeBase<UnionTypeDefinition>, IUnionType
{
    private readonly Action<IUnionTypeDescriptor>? _configure;
    private UnionTypeDefinition? _created;
    private ResolveAbstractType? _resolve;
    private ObjectType[] _ordered = [];

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected UnionType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The member types by name.</summary>
    public IReadOnlyDictionary<string, ObjectType> Types { get; private set; } = FrozenDictionary<string, ObjectType>.Empty;

    IReadOnlyCollection<IObjectType> IUnionType.Types => _ordered;

    /// <summary>Creates a type straight from its definition.</summary>
    public static UnionType CreateUnsafe(UnionTypeDefinition definition) => new() { _created = definition };

    /// <inheritdoc />
    public override bool IsAssignableFrom(INamedType namedType) =>
        ReferenceEquals(namedType, this) || namedType is ObjectType objectType && ContainsType(objectType);

    /// <summary>True when the type is a member.</summary>
    public bool ContainsType(ObjectType objectType) => Types.ContainsKey(objectType.Name);

    /// <inheritdoc />
    public bool ContainsType(string typeName) => Types.ContainsKey(typeName);

    /// <summary>The object type of a value; null when none of the member types claims it.</summary>
    public ObjectType? ResolveConcreteType(IResolverContext context, object resolverResult) =>
        _resolve?.Invoke(context, resolverResult) ?? _ordered.FirstOrDefault(t => t.IsInstanceOfType(context, resolverResult));

    /// <inheritdoc />
    protected override UnionTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = NewDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    private protected virtual UnionTypeDescriptor NewDescriptor(IDescriptorContext context) => new(context);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IUnionTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, UnionTypeDefinition definition)
    {
        foreach (var reference in definition.Types)
        {
            context.Dependencies.Add(reference);
        }
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, UnionTypeDefinition definition)
    {
        base.OnCompleteType(context, definition);
        _resolve = definition.ResolveAbstractType;
        var types = new HashSet<ObjectType>();
        OnCompleteTypeSet(context, definition, types);
        if (types.Count == 0)
        {
            throw SchemaErrors.NoUnionTypes(this);
        }

        _ordered = [.. types];
        Types = types.ToFrozenDictionary(t => t.Name);
    }

    /// <summary>Collects the member types.</summary>
    protected virtual void OnCompleteTypeSet(ITypeCompletionContext context, UnionTypeDefinition definition, ISet<ObjectType> typeSet)
    {
        foreach (var reference in definition.Types)
        {
            typeSet.Add(context.GetType<ObjectType>(reference));
        }
    }
}
