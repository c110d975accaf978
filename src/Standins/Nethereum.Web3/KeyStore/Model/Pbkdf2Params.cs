using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>Costs of PBKDF2.</summary>
public class Pbkdf2Params : KdfParams
{
    /// <summary>Rounds.</summary>
    [JsonProperty("c")]
    public int Count { get; set; }

    /// <summary>Always hmac-sha256.</summary>
    [JsonProperty("prf")]
    public string Prf { get; set; }
}
