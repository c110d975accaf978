using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A signed 64-bit integer, written as a JSON number.</summary>
public class LongType : IntegerTypeBase<long>
{
    /// <summary>Creates the scalar for a range.</summary>
    public LongType(long min, long max)
        : this(ScalarNames.Long, ScalarDescriptions.Long, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public LongType(
        string name,
        string? description = null,
        long min = long.MinValue,
        long max = long.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public LongType()
        : this(long.MinValue, long.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override long ParseLiteral(IntValueNode valueSyntax) => valueSyntax.ToInt64();

    /// <inheritdoc />
    protected override IntValueNode ParseValue(long runtimeValue) => new(runtimeValue);
}
