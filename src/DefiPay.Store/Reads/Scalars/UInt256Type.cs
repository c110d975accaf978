using System.Globalization;
using System.Numerics;
using HotChocolate.Language;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>UInt256</c>: a whole number from 0 to 2^256-1 as a decimal string, because JSON numbers lose digits.</summary>
public sealed class UInt256Type : ScalarType<BigInteger, StringValueNode>
{
    private const string Accepted = "a whole number from 0 to 2^256-1 as a string of decimal digits";

    // 2^256-1 has 78 digits.
    private const int DigitsMax = 78;

    /// <summary>Creates the scalar; every BigInteger of the schema is one.</summary>
    public UInt256Type()
        : base("UInt256", BindingBehavior.Implicit)
        => Description = "Whole number from 0 to 2^256-1, as a decimal string.";

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
        => text.Length is > 0 and <= DigitsMax
            && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.GetBitLength() <= 256
                ? number
                : throw ScalarErrors.Refused(this, text, Accepted, "BAD_UINT256");
}
