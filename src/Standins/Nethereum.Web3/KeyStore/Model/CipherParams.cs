using Nethereum.Hex.HexConvertors.Extensions;
using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>What the cipher needs besides its key.</summary>
public class CipherParams
{
    /// <summary>Empty.</summary>
    public CipherParams()
    {
    }

    /// <summary>With the first counter block.</summary>
    public CipherParams(byte[] iv) => Iv = iv.ToHex();

    /// <summary>The first counter block, 16 bytes as hex without 0x.</summary>
    [JsonProperty("iv")]
    public string Iv { get; set; }
}
