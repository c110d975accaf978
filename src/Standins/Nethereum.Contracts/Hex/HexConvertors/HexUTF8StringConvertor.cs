using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Hex.HexConvertors;

/// <summary>Texts as the hex of their UTF-8 bytes.</summary>
public class HexUTF8StringConvertor : IHexConvertor<string>
{
    /// <inheritdoc/>
    public string ConvertToHex(string value) => value.ToHexUTF8();

    /// <inheritdoc/>
    public string ConvertFromHex(string value) => value.HexToUTF8String();
}
