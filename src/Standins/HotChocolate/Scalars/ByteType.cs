using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>An unsigned 8-bit integer.</summary>
public class ByteType : IntegerTypeBase<byte>
{
    /// <summary>Creates the scalar for a range.</summary>
    public ByteType(byte min, byte max)
        : this(ScalarNames.Byte, ScalarDescriptions.Byte, min, max, BindingBehavior.Implicit)
    {
    }

    /// <summary>Creates the scalar under another name.</summary>
    public ByteType(
        string name,
        string? description = null,
        byte min = byte.MinValue,
        byte max = byte.MaxValue,
        BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, min, max, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public ByteType()
        : this(byte.MinValue, byte.MaxValue)
    {
    }

    /// <inheritdoc />
    protected override byte ParseLiteral(IntValueNode valueSyntax) => valueSyntax.ToByte();

    /// <inheritdoc />
    protected override IntValueNode ParseValue(byte runtimeValue) => new(runtimeValue);
}
