using Nethereum.Hex.HexConvertors;
using Newtonsoft.Json;

namespace Nethereum.Hex.HexTypes;

/// <summary>A text that JSON-RPC writes as the hex of its UTF-8 bytes.</summary>
[JsonConverter(typeof(HexRPCTypeJsonConverter<HexUTF8String, string>))]
public class HexUTF8String : HexRPCType<string>
{
    /// <summary>A text.</summary>
    public HexUTF8String(string value)
        : base(value, new HexUTF8StringConvertor())
    {
    }

    private HexUTF8String()
        : base(new HexUTF8StringConvertor())
    {
    }

    /// <summary>The text of hex.</summary>
    public static HexUTF8String CreateFromHex(string hex) => new() { HexValue = hex };
}
