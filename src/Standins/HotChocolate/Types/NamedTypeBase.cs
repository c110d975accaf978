using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The base of named types other than scalars.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class NamedTypeBase<TDefinition> : TypeSystemObjectBase<TDefinition>, INamedType, IHasDirectives, IHasRuntimeType
    where TDefinition : TypeDefinitionBase
{
    private Type? _runtimeType;

    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <inheritdoc />
    public IDirectiveCollection Directives { get; private set; } = DirectiveCollection.Empty;

    /// <inheritdoc />
    public virtual Type RuntimeType => _runtimeType ?? Definition?.RuntimeType ?? typeof(object);

    /// <inheritdoc />
    public virtual bool IsAssignableFrom(INamedType type) => ReferenceEquals(type, this);

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, TDefinition definition)
    {
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, TDefinition definition) =>
        _runtimeType = definition.RuntimeType;

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, TDefinition definition) =>
        Directives = DirectiveCollection.Create(context, this, definition.GetDirectives());
}
