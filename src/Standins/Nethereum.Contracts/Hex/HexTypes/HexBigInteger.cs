using System.Numerics;
using Nethereum.Hex.HexConvertors;
using Newtonsoft.Json;

namespace Nethereum.Hex.HexTypes;

/// <summary>A whole number that JSON-RPC writes as hex.</summary>
[JsonConverter(typeof(HexRPCTypeJsonConverter<HexBigInteger, BigInteger>))]
public class HexBigInteger : HexRPCType<BigInteger>
{
    /// <summary>The number of a hex text.</summary>
    public HexBigInteger(string hex)
        : base(new HexBigIntegerBigEndianConvertor(), hex)
    {
    }

    /// <summary>A number.</summary>
    public HexBigInteger(BigInteger value)
        : base(value, new HexBigIntegerBigEndianConvertor())
    {
    }

    /// <summary>The number in decimal.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
