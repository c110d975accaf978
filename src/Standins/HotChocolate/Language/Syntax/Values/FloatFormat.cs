namespace HotChocolate.Language;

/// <summary>How a floating-point literal was written.</summary>
public enum FloatFormat
{
    /// <summary>Without an exponent.</summary>
    FixedPoint,
    /// <summary>With an exponent.</summary>
    Exponential,
}
