using System.Globalization;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A date and time without a zone, <c>2025-06-26T08:00:00</c>.</summary>
public class LocalDateTimeType : ScalarType<DateTime, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public LocalDateTimeType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public LocalDateTimeType()
        : this(ScalarNames.LocalDateTime, ScalarDescriptions.LocalDateTime, BindingBehavior.Explicit)
    {
    }

    /// <inheritdoc />
    protected override DateTime ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(DateTime runtimeValue) => new(Format(runtimeValue));

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

            case DateTime value:
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
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as DateTime?;
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out DateTime value) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
