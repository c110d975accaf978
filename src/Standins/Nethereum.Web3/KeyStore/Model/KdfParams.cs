using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>What every way from password to key needs.</summary>
public class KdfParams
{
    /// <summary>Bytes of the derived key.</summary>
    [JsonProperty("dklen")]
    public int Dklen { get; set; }

    /// <summary>The salt as hex without 0x.</summary>
    [JsonProperty("salt")]
    public string Salt { get; set; }
}
