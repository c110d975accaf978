namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a field or argument.</summary>
public abstract class FieldDefinitionBase : DefinitionBase
{
    private List<DirectiveDefinition>? _directives;

    /// <summary>The type.</summary>
    public TypeReference? Type { get; set; }

    /// <summary>True when the field is left out of the schema.</summary>
    public bool Ignore { get; set; }

    /// <summary>Why the field is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>True when the field is deprecated.</summary>
    public bool IsDeprecated => !string.IsNullOrEmpty(DeprecationReason);

    /// <summary>What kind of generated field this is.</summary>
    public FieldFlags Flags { get; set; }

    /// <summary>The directives to apply.</summary>
    public IList<DirectiveDefinition> Directives => _directives ??= [];

    /// <summary>True when at least one directive is to be applied.</summary>
    public bool HasDirectives => _directives is { Count: > 0 };

    internal IReadOnlyList<DirectiveDefinition> GetDirectives() => _directives ?? [];

    internal void MergeFieldInto(FieldDefinitionBase target)
    {
        MergeBaseInto(target);
        target.Type = Type ?? target.Type;
        target.DeprecationReason = DeprecationReason ?? target.DeprecationReason;
        target.Flags |= Flags;
        foreach (var directive in GetDirectives())
        {
            target.Directives.Add(directive);
        }
    }
}
