using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Text.</summary>
public class StringType : ScalarType<string, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public StringType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public StringType()
        : this(ScalarNames.String, ScalarDescriptions.String, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override string ParseLiteral(StringValueNode valueSyntax) => valueSyntax.Value;

    /// <inheritdoc />
    protected override StringValueNode ParseValue(string runtimeValue) => new(runtimeValue);

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        null => NullValueNode.Default,
        string text => new StringValueNode(text),
        _ => throw ScalarErrors.ParseResult(this, resultValue)
    };
}
