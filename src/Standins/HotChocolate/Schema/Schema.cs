using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>The default <see cref="ISchema"/>.</summary>
public class Schema : ISchema
{
    private readonly FrozenDictionary<string, INamedType> _types;
    private readonly FrozenDictionary<string, DirectiveType> _directives;
    private readonly FrozenDictionary<string, ObjectType[]> _possibleTypes;
    private string? _printed;

    internal Schema(SchemaParts parts)
    {
        Name = parts.Name;
        Services = parts.Services;
        QueryType = parts.QueryType;
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        ContextData = parts.ContextData;
        _types = parts.Types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = parts.DirectiveTypes.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        Types = parts.Types.OrderBy(t => t.Name, StringComparer.Ordinal).ToArray();
        DirectiveTypes = parts.DirectiveTypes.OrderBy(d => d.Name, StringComparer.Ordinal).ToArray();
        _possibleTypes = Types.ToFrozenDictionary(t => t.Name, PossibleTypes, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Description => null;

    /// <inheritdoc />
    public IDirectiveCollection Directives => DirectiveCollection.Empty;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?> ContextData { get; }

    /// <inheritdoc />
    public IServiceProvider Services { get; internal set; }

    /// <inheritdoc />
    public ObjectType QueryType { get; }

    /// <inheritdoc />
    public ObjectType? MutationType { get; }

    /// <inheritdoc />
    public ObjectType? SubscriptionType { get; }

    /// <inheritdoc />
    public IReadOnlyCollection<INamedType> Types { get; }

    /// <inheritdoc />
    public IReadOnlyCollection<DirectiveType> DirectiveTypes { get; }

    /// <inheritdoc />
    public T GetType<T>(string typeName) where T : INamedType => TryGetType<T>(typeName, out var type)
        ? type
        : throw new ArgumentException($"The schema has no type `{typeName}` of kind `{typeof(T).Name}`.", nameof(typeName));

    /// <inheritdoc />
    public bool TryGetType<T>(string typeName, [MaybeNullWhen(false)] out T type) where T : INamedType
    {
        if (_types.TryGetValue(typeName, out var named) && named is T typed)
        {
            type = typed;
            return true;
        }

        type = default;
        return false;
    }

    /// <inheritdoc />
    public bool TryGetRuntimeType(string typeName, [NotNullWhen(true)] out Type? runtimeType)
    {
        runtimeType = _types.TryGetValue(typeName, out var type) && type is IHasRuntimeType typed ? typed.RuntimeType : null;
        return runtimeType is not null;
    }

    /// <inheritdoc />
    public IReadOnlyList<ObjectType> GetPossibleTypes(INamedType abstractType) =>
        _possibleTypes.TryGetValue(abstractType.Name, out var types) ? types : [];

    /// <inheritdoc />
    public DirectiveType GetDirectiveType(string directiveName) => TryGetDirectiveType(directiveName, out var type)
        ? type
        : throw new ArgumentException($"The schema has no directive `@{directiveName}`.", nameof(directiveName));

    /// <inheritdoc />
    public bool TryGetDirectiveType(string directiveName, [NotNullWhen(true)] out DirectiveType? directiveType) =>
        _directives.TryGetValue(directiveName, out directiveType);

    /// <inheritdoc />
    public Type? GetNodeIdRuntimeType(string typeName) =>
        _types.TryGetValue(typeName, out var type)
        && type is ObjectType { ContextData: var data } objectType
        && data.TryGetValue(WellKnownContextData.NodeId, out var idField)
        && objectType.Fields.TryGetField((string)idField!, out var field)
        && field.ContextData.TryGetValue(WellKnownContextData.IdValue, out var runtimeType)
            ? (Type?)runtimeType
            : null;

    /// <inheritdoc />
    public DocumentNode ToDocument(bool includeSpecScalars = false) =>
        SchemaPrinter.ToDocument(this, includeSpecScalars);

    /// <inheritdoc />
    public string Print() => _printed ??= ToDocument().ToString();

    /// <inheritdoc />
    public override string ToString() => Print();

    private ObjectType[] PossibleTypes(INamedType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => ((IUnionType)union).Types.Cast<ObjectType>().ToArray(),
        InterfaceType @interface => Types.OfType<ObjectType>().Where(t => t.IsImplementing(@interface)).ToArray(),
        _ => []
    };
}
