using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A signed 16-bit integer.</summary>
public class ShortType : IntegerTypeBase<short>
{
    /// <summary>Creates the scalar for a range.</summary>
    public ShortType(short min, short max)
        : this(ScalarNames.Short, ScalarDescriptions.Short, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public ShortType(
        string name,
        string? description = null,
        short min = short.MinValue,
        short max = short.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public ShortType()
        : this(short.MinValue, short.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override short ParseLiteral(IntValueNode valueSyntax) => valueSyntax.ToInt16();

    /// <inheritdoc />
    protected override IntValueNode ParseValue(short runtimeValue) => new(runtimeValue);
}
