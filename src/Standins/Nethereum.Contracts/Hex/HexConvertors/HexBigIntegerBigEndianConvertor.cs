using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Hex.HexConvertors;

/// <summary>Whole numbers as JSON-RPC quantities: big-endian, no leading zeros, 0x0 for zero.</summary>
public class HexBigIntegerBigEndianConvertor : IHexConvertor<BigInteger>
{
    /// <inheritdoc/>
    public string ConvertToHex(BigInteger newValue) => newValue.ToHex(false);

    /// <inheritdoc/>
    public BigInteger ConvertFromHex(string hex) => hex.HexToBigInteger(false);
}
