using System.Globalization;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>A moment with its offset, always with three decimals of a second: <c>2025-01-02T03:04:05.678Z</c>.</summary>
public class DateTimeType : ScalarType<DateTimeOffset, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public DateTimeType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
        SpecifiedBy = new Uri("https://www.graphql-scalars.com/date-time");
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public DateTimeType()
        : this(ScalarNames.DateTime, ScalarDescriptions.DateTime, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override DateTimeOffset ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(DateTimeOffset runtimeValue) => new(Format(runtimeValue));

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

            case DateTimeOffset value:
                resultValue = Format(value);
                return true;

            case DateTime time:
                resultValue = Format(FromDateTime(time));
                return true;

            default:
                resultValue = null;
                return false;
        }
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as DateTimeOffset?;
        return resultValue is null || runtimeValue is not null;
    }

    internal static string Format(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>A moment is only accepted with its offset: without one it could be any of a day's.</summary>
    private static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        return HasOffset(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    private static bool HasOffset(string text) =>
        text.Length > 19
        && text[10] is 'T' or 't'
        && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-' && text[^3] == ':');

    /// <summary>A time without a zone is taken as UTC.</summary>
    internal static DateTimeOffset FromDateTime(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? new DateTimeOffset(value, TimeSpan.Zero)
        : new DateTimeOffset(value);
}
