using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>An address on the web.</summary>
public class UrlType : ScalarType<Uri, StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public UrlType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
        SpecifiedBy = new Uri("https://tools.ietf.org/html/rfc3986");
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public UrlType()
        : this(ScalarNames.URL, null, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    protected override Uri ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(Uri runtimeValue) => new(Format(runtimeValue));

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

            case Uri value:
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
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as Uri;
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.ToString();

    private static bool TryParse(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
}
