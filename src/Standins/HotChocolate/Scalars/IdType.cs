using System.Globalization;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>An opaque identifier: text, or an integer on input.</summary>
public class IdType : ScalarType<string>
{
    /// <summary>Creates the scalar under another name.</summary>
    public IdType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public IdType()
        : this(ScalarNames.ID, ScalarDescriptions.Id)
    {
    }

    /// <inheritdoc />
    public override bool IsInstanceOfType(IValueNode literal) => literal is NullValueNode or StringValueNode or IntValueNode;

    /// <inheritdoc />
    public override object? ParseLiteral(IValueNode literal) => literal switch
    {
        NullValueNode => null,
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw ScalarErrors.ParseLiteral(this, literal)
    };

    /// <inheritdoc />
    public override IValueNode ParseValue(object? value) => value switch
    {
        null => NullValueNode.Default,
        string text => new StringValueNode(text),
        int number => new IntValueNode(number),
        long number => new IntValueNode(number),
        Guid id => new StringValueNode(id.ToString("N")),
        _ => throw ScalarErrors.ParseValue(this, value)
    };

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => ParseValue(resultValue);

    /// <inheritdoc />
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = runtimeValue switch
        {
            string text => text,
            Guid id => id.ToString("N"),
            IFormattable number and (byte or short or int or long or uint or ulong) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null
        };
        return runtimeValue is null || resultValue is not null;
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue) => TrySerialize(resultValue, out runtimeValue);
}
