using System.Globalization;
using System.Numerics;
using HotChocolate.Language;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>A whole number as a decimal string, because JSON numbers lose digits.</summary>
/// <param name="name">The scalar's name.</param>
/// <param name="bind">Whether every BigInteger of the schema is one.</param>
public abstract class DecimalTextType(string name, BindingBehavior bind) : ScalarType<BigInteger, StringValueNode>(name, bind)
{
    // 2^256-1 has 78 digits, -2^255 a sign and 77.
    private const int LengthMax = 78;

    /// <inheritdoc/>
    public override IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        BigInteger number => ParseValue(number),
        string text => new StringValueNode(text),
        _ => NullValueNode.Default,
    };

    /// <inheritdoc/>
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = runtimeValue is BigInteger number ? number.ToString(CultureInfo.InvariantCulture) : null;
        return runtimeValue is null or BigInteger;
    }

    /// <inheritdoc/>
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue switch
        {
            string text => Parse(text),
            BigInteger number => number,
            _ => null,
        };
        return resultValue is null or string or BigInteger;
    }

    /// <inheritdoc/>
    protected override BigInteger ParseLiteral(StringValueNode valueSyntax) => Parse(valueSyntax.Value);

    /// <inheritdoc/>
    protected override StringValueNode ParseValue(BigInteger runtimeValue) => new(runtimeValue.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a number lies in the scalar's range.</summary>
    protected abstract bool Fits(BigInteger number);

    /// <summary>What is thrown for a text that is not one of its numbers.</summary>
    protected abstract Exception Refuse(string text);

    private BigInteger Parse(string text)
        => text.Length is > 0 and <= LengthMax
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && text[0] != '+'
            && Fits(number)
                ? number
                : throw Refuse(text);
}
