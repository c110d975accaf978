namespace HotChocolate.Language;

/// <summary>A literal that can be read as a real number. What does not fit throws <see cref="FormatException"/>.</summary>
public interface IFloatValueLiteral : IHasSpan
{
    /// <summary>The number in single precision.</summary>
    float ToSingle();

    /// <summary>The number in double precision.</summary>
    double ToDouble();

    /// <summary>The number as a decimal.</summary>
    decimal ToDecimal();
}
