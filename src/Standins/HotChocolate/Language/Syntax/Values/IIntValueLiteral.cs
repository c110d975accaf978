namespace HotChocolate.Language;

/// <summary>A literal that can be read as an integer. What does not fit throws <see cref="FormatException"/>.</summary>
public interface IIntValueLiteral : IFloatValueLiteral
{
    /// <summary>The number in 8 bits.</summary>
    byte ToByte();

    /// <summary>The number in 16 bits.</summary>
    short ToInt16();

    /// <summary>The number in 32 bits.</summary>
    int ToInt32();

    /// <summary>The number in 64 bits.</summary>
    long ToInt64();

    /// <summary>The number in 8 bits with sign.</summary>
    sbyte ToSByte();

    /// <summary>The number in 16 bits without sign.</summary>
    ushort ToUInt16();

    /// <summary>The number in 32 bits without sign.</summary>
    uint ToUInt32();

    /// <summary>The number in 64 bits without sign.</summary>
    ulong ToUInt64();
}
