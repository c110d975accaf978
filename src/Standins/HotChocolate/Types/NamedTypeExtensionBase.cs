using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The base of type extensions.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class NamedTypeExtensionBase<TDefinition> : TypeSystemObjectBase<TDefinition>, INamedTypeExtension, IMergesIntoType
    where TDefinition : TypeDefinitionBase
{
    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <inheritdoc />
    public Type? ExtendsType => Definition?.ExtendsType;

    void IMergesIntoType.MergeInto(ITypeCompletionContext context, INamedType type) => Merge(context, type);

    /// <summary>Adds this extension's definition to that of <paramref name="type"/>.</summary>
    protected abstract void Merge(ITypeCompletionContext context, INamedType type);
}
