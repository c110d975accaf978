using System.Globalization;
using System.Numerics;
using HotChocolate.Language;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>Int256</c>: a whole number with a sign as a decimal string, because JSON numbers lose digits.</summary>
public sealed class Int256Type : ScalarType<BigInteger, StringValueNode>
{
    private const string Accepted = "a whole number between -2^255 and 2^255-1 as a string of decimal digits";

    // A sign and the 77 digits of 2^255.
    private const int LengthMax = 78;

    /// <summary>Creates the scalar; a BigInteger is one only where it says so.</summary>
    public Int256Type()
        : base("Int256")
        => Description = "Whole number with a sign, as a decimal string.";

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

    private BigInteger Parse(string text)
        => text.Length is > 0 and <= LengthMax
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.GetByteCount() <= 32
                ? number
                : throw ScalarErrors.Refused(this, text, Accepted, "BAD_INT256");
}
