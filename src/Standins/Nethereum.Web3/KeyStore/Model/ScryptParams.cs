using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>Costs of scrypt.</summary>
public class ScryptParams : KdfParams
{
    /// <summary>A power of two.</summary>
    [JsonProperty("n")]
    public int N { get; set; }

    /// <summary>Block size in units of 128 bytes.</summary>
    [JsonProperty("r")]
    public int R { get; set; }

    /// <summary>Passes.</summary>
    [JsonProperty("p")]
    public int P { get; set; }
}
