using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Bytes as base64.</summary>
public class ByteArrayType : ScalarType<byte[], StringValueNode>
{
    /// <summary>Creates the scalar under another name.</summary>
    public ByteArrayType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        Description = description;
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public ByteArrayType()
        : this(ScalarNames.ByteArray, null, BindingBehavior.Explicit)
    {
    }

    /// <inheritdoc />
    protected override byte[] ParseLiteral(StringValueNode valueSyntax) => TryParse(valueSyntax.Value, out var value)
        ? value
        : throw ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <inheritdoc />
    protected override StringValueNode ParseValue(byte[] runtimeValue) => new(Format(runtimeValue));

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

            case byte[] value:
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
        runtimeValue = resultValue is string text && TryParse(text, out var parsed) ? parsed : resultValue as byte[];
        return resultValue is null || runtimeValue is not null;
    }

    private static string Format(byte[] value) => Convert.ToBase64String(value);

    private static bool TryParse(string text, [NotNullWhen(true)] out byte[]? value)
    {
        var buffer = new byte[text.Length];
        value = Convert.TryFromBase64String(text, buffer, out var written) ? buffer[..written] : null;
        return value is not null;
    }
}
