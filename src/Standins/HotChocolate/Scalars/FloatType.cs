using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A 64-bit floating-point number.</summary>
public class FloatType : FloatTypeBase<double>
{
    /// <summary>Creates the scalar for a range.</summary>
    public FloatType(double min, double max)
        : this(ScalarNames.Float, ScalarDescriptions.Float, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public FloatType(
        string name,
        string? description = null,
        double min = double.MinValue,
        double max = double.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public FloatType()
        : this(double.MinValue, double.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override double ParseLiteral(IFloatValueLiteral valueSyntax) => valueSyntax.ToDouble();

    /// <inheritdoc />
    protected override FloatValueNode ParseValue(double runtimeValue) => new(runtimeValue);
}
