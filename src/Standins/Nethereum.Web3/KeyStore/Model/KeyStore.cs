using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>A key file: Web3 Secret Storage, version 3.</summary>
public class KeyStore<TKdfParams> where TKdfParams : KdfParams
{
    /// <summary>The encrypted key.</summary>
    [JsonProperty("crypto")]
    public CryptoInfo<TKdfParams> Crypto { get; set; }

    /// <summary>A UUID.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Whose key it is; nobody has checked it.</summary>
    [JsonProperty("address")]
    public string Address { get; set; }

    /// <summary>3.</summary>
    [JsonProperty("version")]
    public int Version { get; set; }
}
