using System.Xml;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A duration in ISO-8601 form, <c>P1DT1H</c>.</summary>
public class TimeSpanType : ScalarType<TimeSpan, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public TimeSpanType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public TimeSpanType()
        : this(ScalarNames.TimeSpan, ScalarDescriptions.TimeSpan, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override TimeSpan ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(TimeSpan runtimeValue) => new(Format(runtimeValue));

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        null => NullValueNode.Default,
        string text => new StringValueNode(text),
        _ => TrySerialize(resultValue, out var text) ? new StringValueNode((string)text!) : throw ScalarErrors.ParseResult(this, resultValue)
    };

    /// <inheritdoc />
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        switch (runtimeValue)
        {
            case null:
                resultValue = null;
                return true;

            case TimeSpan value:
                resultValue = Format(value);
                return true;

            default:
                resultValue = null;
                return false;
        }
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as TimeSpan?;
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(TimeSpan value) => XmlConvert.ToString(value);

    private static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
