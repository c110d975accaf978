using System.Numerics;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The scalar <c>Int256</c>: a whole number with a sign, from -2^255 to 2^255-1.</summary>
public sealed class Int256Type : DecimalTextType
{
    /// <summary>Creates the scalar; a BigInteger is one only where it says so.</summary>
    public Int256Type()
        : base("Int256", BindingBehavior.Explicit)
        => Description = "Whole number with a sign, as a decimal string.";

    /// <inheritdoc/>
    protected override bool Fits(BigInteger number) => number.GetByteCount() <= 32;

    /// <inheritdoc/>
    protected override Exception Refuse(string text)
        => ScalarErrors.Refused(this, text, "a whole number between -2^255 and 2^255-1 as a string of decimal digits", "BAD_INT256");
}
