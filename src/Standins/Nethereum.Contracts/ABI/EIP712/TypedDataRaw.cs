using Newtonsoft.Json;

namespace Nethereum.ABI.EIP712;

/// <summary>Typed data (https://eips.ethereum.org/EIPS/eip-712) without classes.</summary>
[JsonObject(MemberSerialization.OptIn)]
public class TypedDataRaw
{
    /// <summary>All structs, by name.</summary>
    [JsonProperty("types")]
    public IDictionary<string, MemberDescription[]> Types { get; set; }

    /// <summary>The struct of the message.</summary>
    [JsonProperty("primaryType")]
    public string PrimaryType { get; set; }

    /// <summary>The message's members, in order.</summary>
    public MemberValue[] Message { get; set; }

    /// <summary>The domain's members, in order.</summary>
    public MemberValue[] DomainRawValues { get; set; }
}
