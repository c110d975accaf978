namespace Nethereum.Hex.HexConvertors;

/// <summary>Turns values into the hex of JSON-RPC and back.</summary>
public interface IHexConvertor<T>
{
    /// <summary>The value as hex, with 0x.</summary>
    string ConvertToHex(T value);

    /// <summary>The value of a hex text.</summary>
    T ConvertFromHex(string value);
}
