using System.Numerics;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>UInt256</c>: a whole number from 0 to 2^256-1.</summary>
public sealed class UInt256Type : DecimalTextType
{
    /// <summary>Creates the scalar; every BigInteger of the schema is one.</summary>
    public UInt256Type()
        : base("UInt256", BindingBehavior.Implicit)
        => Description = "Whole number from 0 to 2^256-1, as a decimal string.";

    /// <inheritdoc/>
    protected override bool Fits(BigInteger number) => number.Sign >= 0 && number.GetBitLength() <= 256;

    /// <inheritdoc/>
    protected override Exception Refuse(string text)
        => ScalarErrors.Refused(this, text, "a whole number from 0 to 2^256-1 as a string of decimal digits", "BAD_UINT256");
}
