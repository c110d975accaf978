using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>True or false.</summary>
public class BooleanType : ScalarType<bool, BooleanValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public BooleanType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public BooleanType()
        : this(ScalarNames.Boolean, ScalarDescriptions.Boolean, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override bool ParseLiteral(BooleanValueNode valueSyntax) => valueSyntax.Value;

    /// <inheritdoc />
    protected override BooleanValueNode ParseValue(bool runtimeValue) => runtimeValue ? BooleanValueNode.True : BooleanValueNode.False;

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        null => NullValueNode.Default,
        bool flag => ParseValue(flag),
        _ => throw ScalarErrors.ParseResult(this, resultValue)
    };
}
