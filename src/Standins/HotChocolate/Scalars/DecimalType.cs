using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A decimal number, written as a JSON number with its scale.</summary>
public class DecimalType : FloatTypeBase<decimal>
{
    /// <summary>Creates the scalar for a range.</summary>
    public DecimalType(decimal min, decimal max)
        : this(ScalarNames.Decimal, ScalarDescriptions.Decimal, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public DecimalType(
        string name,
        string? description = null,
        decimal min = decimal.MinValue,
        decimal max = decimal.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public DecimalType()
        : this(decimal.MinValue, decimal.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override decimal ParseLiteral(IFloatValueLiteral valueSyntax) => valueSyntax.ToDecimal();

    /// <inheritdoc />
    protected override FloatValueNode ParseValue(decimal runtimeValue) => new(runtimeValue);
}
