namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionBase : DefinitionBase
{
    private Type _runtimeType = typeof(object);
    private List<DirectiveDefinition>? _directives;

    /// <summary>The .NET type of its values.</summary>
    public virtual Type RuntimeType
    {
        get => _runtimeType;
        set => _runtimeType = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The runtime type that an extension extends.</summary>
    public Type? ExtendsType { get; set; }

    /// <summary>The directives to apply.</summary>
    public IList<DirectiveDefinition> Directives => _directives ??= [];

    internal IReadOnlyList<DirectiveDefinition> GetDirectives() => _directives ?? [];
}
