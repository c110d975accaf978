using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A signed 32-bit integer.</summary>
public class IntType : IntegerTypeBase<int>
{
    /// <summary>Creates the scalar for a range.</summary>
    public IntType(int min, int max)
        : this(ScalarNames.Int, ScalarDescriptions.Int, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public IntType(
        string name,
        string? description = null,
        int min = int.MinValue,
        int max = int.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public IntType()
        : this(int.MinValue, int.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override int ParseLiteral(IntValueNode valueSyntax) => valueSyntax.ToInt32();

    /// <inheritdoc />
    protected override IntValueNode ParseValue(int runtimeValue) => new(runtimeValue);
}
