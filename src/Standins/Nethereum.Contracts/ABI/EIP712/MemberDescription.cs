using Newtonsoft.Json;

namespace Nethereum.ABI.EIP712;

/// <summary>A member of a struct: name and type.</summary>
public class MemberDescription
{
    /// <summary>Its name.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Its type; of a struct the struct's name.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
