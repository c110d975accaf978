using System.Reflection;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an enum value.</summary>
public class EnumValueDefinition : DefinitionBase
{
    private List<DirectiveDefinition>? _directives;

    /// <summary>The .NET value.</summary>
    public object? RuntimeValue { get; set; }

    /// <summary>The member of the .NET enum.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>True when the value is left out of the schema.</summary>
    public bool Ignore { get; set; }

    /// <summary>Why the value is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The directives to apply.</summary>
    public IList<DirectiveDefinition> Directives => _directives ??= [];

    internal IReadOnlyList<DirectiveDefinition> GetDirectives() => _directives ?? [];
}
