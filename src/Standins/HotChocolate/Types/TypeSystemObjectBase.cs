using System.Collections.Immutable;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>
/// The base of types, directive types and extensions. They are built in steps: the definition is made, dependencies are
/// looked for, names are set, then the member is completed, gets its metadata and becomes executable.
/// </summary>
public abstract class TypeSystemObjectBase : ITypeSystemObject
{
    private string? _name;

    /// <inheritdoc />
    public string Name
    {
        get => _name ?? string.Empty;
        protected internal set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            _name = value;
        }
    }

    /// <inheritdoc />
    public string? Description { get; protected internal set; }

    /// <inheritdoc />
    public virtual IReadOnlyDictionary<string, object?> ContextData { get; private protected set; } =
        ImmutableDictionary<string, object?>.Empty;

    /// <summary>The convention scope; null for the default.</summary>
    protected internal string? Scope { get; internal set; }

    internal abstract DefinitionBase? CurrentDefinition { get; }

    internal abstract void Initialize(ITypeDiscoveryContext context);

    internal abstract void CompleteName(ITypeCompletionContext context);

    internal abstract void CompleteType(ITypeCompletionContext context);

    internal abstract void CompleteMetadata(ITypeCompletionContext context);

    internal abstract void MakeExecutable(ITypeCompletionContext context);

    internal abstract void FinalizeType(ITypeCompletionContext context);

    /// <inheritdoc />
    public override string ToString() => Name;
}
