using System.Globalization;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A time of day without a zone, <c>08:00:00</c>.</summary>
public class LocalTimeType : ScalarType<TimeOnly, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public LocalTimeType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public LocalTimeType()
        : this(ScalarNames.LocalTime, ScalarDescriptions.LocalTime, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override TimeOnly ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(TimeOnly runtimeValue) => new(Format(runtimeValue));

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

            case TimeOnly value:
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
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as TimeOnly?;
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(TimeOnly value) => value.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
