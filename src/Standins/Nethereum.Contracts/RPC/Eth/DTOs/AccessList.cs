using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>An address and the storage slots of it that a transaction says it will touch (EIP-2930).</summary>
public class AccessList
{
    [JsonProperty("address")]
    public string Address { get; set; }

    [JsonProperty("storageKeys")]
    public List<string> StorageKeys { get; set; }
}
