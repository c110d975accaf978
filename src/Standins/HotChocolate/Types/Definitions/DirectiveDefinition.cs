using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>A directive to apply: as a runtime value, or by name and arguments.</summary>
public sealed class DirectiveDefinition
{
    /// <summary>Applies a directive by its runtime value.</summary>
    public DirectiveDefinition(object value, TypeReference? type = null)
    {
        Value = value;
        Type = type;
    }

    /// <summary>Applies a directive by syntax.</summary>
    public DirectiveDefinition(DirectiveNode node) => Value = node;

    /// <summary>The runtime value or a <see cref="DirectiveNode"/>.</summary>
    public object Value { get; }

    /// <summary>The directive's type, when known.</summary>
    public TypeReference? Type { get; }
}
