using System.Numerics;

namespace Nethereum.Hex.HexTypes;

/// <summary>Makes the hex type of a value's type.</summary>
public class HexTypeFactory
{
    /// <summary>A hex type of hex.</summary>
    /// <exception cref="NotImplementedException">There is no hex type for this type.</exception>
    public static object CreateFromHex<T>(string hex) => typeof(T) == typeof(BigInteger)
        ? new HexBigInteger(hex)
        : typeof(T) == typeof(string) ? HexUTF8String.CreateFromHex(hex) : throw new NotImplementedException();

    /// <summary>A hex type of a value.</summary>
    /// <exception cref="NotImplementedException">There is no hex type for this type.</exception>
    public static object CreateFromObject<T>(object value) => value switch
    {
        BigInteger number => new HexBigInteger(number),
        string text => new HexUTF8String(text),
        _ => throw new NotImplementedException(),
    };
}
