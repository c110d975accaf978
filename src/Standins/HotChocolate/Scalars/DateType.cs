using System.Globalization;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A date, <c>2025-06-26</c>.</summary>
public class DateType : ScalarType<DateOnly, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public DateType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public DateType()
        : this(ScalarNames.Date, ScalarDescriptions.Date, BindingBehavior.Explicit)
    {
    }

    /// <inheritdoc />
    protected override DateOnly ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(DateOnly runtimeValue) => new(Format(runtimeValue));

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

            case DateOnly value:
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
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as DateOnly?;
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
