using System.Text;

namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Texts as the hex of their UTF-8 bytes.</summary>
public static class HexStringUTF8ConvertorExtensions
{
    /// <summary>The hex of the text, with 0x.</summary>
    public static string ToHexUTF8(this string value) => "0x" + Encoding.UTF8.GetBytes(value).ToHex();

    /// <summary>The text of the hex.</summary>
    public static string HexToUTF8String(this string hex) => Encoding.UTF8.GetString(hex.HexToByteArray());
}
