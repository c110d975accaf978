using HotChocolate.Internal;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate;

/// <summary>
/// All members of a schema while it is built, found by class, runtime type, on-demand key or name. A reference to a runtime
/// type without a schema type makes one: an enum, an input object, an interface or an object type.
/// </summary>
internal sealed class TypeRegistry(SchemaBuilder builder, DescriptorContext context)
{
    private readonly Dictionary<Type, TypeSystemObjectBase> _byClass = [];
    private readonly Dictionary<(Type, bool Input), INamedType> _byRuntimeType = [];
    private readonly Dictionary<string, INamedType> _byKey = [];
    private readonly Dictionary<string, INamedType> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<TypeSystemObjectBase> _known = [];

    public List<TypeSystemObjectBase> All { get; } = [];

    /// <summary>Called for every member as it is added.</summary>
    public required Action<TypeSystemObjectBase> Added { get; init; }

    public void Add(TypeSystemObjectBase type)
    {
        if (!_known.Add(type))
        {
            return;
        }

        _byClass.TryAdd(type.GetType(), type);
        All.Add(type);
        if (type is ScalarType { Bind: BindingBehavior.Implicit } scalar)
        {
            Bind(scalar.RuntimeType, scalar);
        }

        Added(type);
        if (type is INamedType and not ScalarType and IHasRuntimeType { RuntimeType: var runtimeType } && runtimeType != typeof(object))
        {
            Bind(runtimeType, (INamedType)type);
        }
    }

    public TypeSystemObjectBase AddClass(Type schemaType)
    {
        if (_byClass.TryGetValue(schemaType, out var known))
        {
            return known;
        }

        var created = (TypeSystemObjectBase)ActivateType(schemaType);
        Add(created);
        return created;
    }

    public void SetNames()
    {
        foreach (var type in All.OfType<INamedType>())
        {
            if (!_byName.TryAdd(type.Name, type))
            {
                throw SchemaErrors.DuplicateType((ITypeSystemObject)type, (ITypeSystemObject)_byName[type.Name]);
            }
        }
    }

    public IType Resolve(TypeReference reference, ITypeSystemObject? user) =>
        TryResolve(reference) ?? throw SchemaErrors.UnknownType(user, reference);

    public IType? TryResolve(TypeReference reference) => reference switch
    {
        ExtendedTypeReference extended => FromExtended(extended.Type, extended.Context == TypeContext.Input),
        SchemaTypeReference schema => FromInstance(schema.Type),
        SyntaxTypeReference syntax => FromSyntax(syntax.Type, ByName),
        FactoryTypeReference factory => FromFactory(factory),
        ListTypeReference list => TryResolve(list.Element) is { } element ? new ListType(element) : null,
        _ => null
    };

    /// <summary>Makes sure that the type of a reference exists; names are not known yet.</summary>
    public bool Discover(TypeReference reference) => reference is SyntaxTypeReference syntax
        ? DiscoverName(syntax.Type)
        : TryResolve(reference) is not null;

    private bool DiscoverName(ITypeNode node)
    {
        while (node is not NamedTypeNode)
        {
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        }

        if (BuiltInScalars.ByName(((NamedTypeNode)node).Name.Value) is { } scalar
            && All.OfType<ScalarType>().All(s => s.Name != ((NamedTypeNode)node).Name.Value))
        {
            AddClass(scalar);
        }

        return true;
    }

    private INamedType? ByName(string name) => _byName.Count > 0
        ? _byName.GetValueOrDefault(name)
        : All.OfType<INamedType>().FirstOrDefault(t => t.Name == name);

    private IType? FromInstance(ITypeSystemMember member)
    {
        switch (member)
        {
            case NonNullType nonNull:
                return FromInstance(nonNull.Type) is { } inner ? new NonNullType(inner) : null;

            case ListType list:
                return FromInstance(list.ElementType) is { } element ? new ListType(element) : null;

            case TypeSystemObjectBase type:
                Add(type);
                return type as IType;

            default:
                return null;
        }
    }

    private IType? FromFactory(FactoryTypeReference reference)
    {
        if (!_byKey.TryGetValue(reference.Key, out var type))
        {
            type = reference.Factory(context);
            _byKey[reference.Key] = type;
            Add((TypeSystemObjectBase)type);
        }

        return reference.Shape is null ? type : FromSyntax(reference.Shape, _ => type);
    }

    private static IType? FromSyntax(ITypeNode node, Func<string, INamedType?> find) => node switch
    {
        NonNullTypeNode nonNull => FromSyntax(nonNull.Type, find) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => FromSyntax(list.Type, find) is { } element ? new ListType(element) : null,
        NamedTypeNode named => find(named.Name.Value),
        _ => null
    };

    private IType? FromExtended(IExtendedType type, bool input)
    {
        IType? inner;
        if (Bound(type, input) is { } bound)
        {
            inner = bound;
        }
        else if (type.ElementType is { } elementType)
        {
            inner = FromExtended(elementType, input) is { } element ? new ListType(element) : null;
        }
        else
        {
            inner = Named(type, input);
        }

        return inner is null || type.IsNullable ? inner : new NonNullType(inner);
    }

    /// <summary>A list-like runtime type (bytes, for example) may be bound as a whole.</summary>
    private INamedType? Bound(IExtendedType type, bool input) =>
        type is { IsSchemaType: false, ElementType: not null } && builder.RuntimeBindings.ContainsKey(type.Type)
            ? Named(type, input)
            : null;

    private INamedType? Named(IExtendedType type, bool input)
    {
        if (typeof(INamedType).IsAssignableFrom(type.Type))
        {
            return type.Type.IsAbstract || type.Type.IsInterface ? null : (INamedType)AddClass(type.Type);
        }

        if (_byRuntimeType.TryGetValue((type.Type, input), out var known))
        {
            return known;
        }

        if (builder.RuntimeBindings.TryGetValue(type.Type, out var schemaTypes)
            && schemaTypes.FirstOrDefault(t => Fits(t, input)) is { } schemaType)
        {
            return Remember(type.Type, input, (INamedType)AddClass(schemaType));
        }

        if (BuiltInScalars.ByRuntimeType(type.Type) is { } scalar)
        {
            return Remember(type.Type, input, (INamedType)AddClass(scalar));
        }

        return InferredTypes.SchemaTypeOf(type.Type, input) is { } inferred ? (INamedType)AddClass(inferred) : null;
    }

    private INamedType Remember(Type runtimeType, bool input, INamedType type)
    {
        _byRuntimeType[(runtimeType, input)] = type;
        return type;
    }

    private void Bind(Type runtimeType, INamedType type)
    {
        if (type is IOutputType)
        {
            _byRuntimeType.TryAdd((runtimeType, false), type);
        }

        if (type is IInputType)
        {
            _byRuntimeType.TryAdd((runtimeType, true), type);
        }
    }

    private object ActivateType(Type schemaType) =>
        Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(context.Services, schemaType);

    private static bool Fits(Type schemaType, bool input) => typeof(IInputType).IsAssignableFrom(schemaType) && input
        || typeof(IOutputType).IsAssignableFrom(schemaType) && !input;
}
