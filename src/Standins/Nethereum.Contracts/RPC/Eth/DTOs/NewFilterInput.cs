using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Which events are asked for. A topic is a text, an array of texts of which one must match, or null for any.</summary>
public class NewFilterInput
{
    [JsonProperty("fromBlock")]
    public BlockParameter FromBlock { get; set; }

    [JsonProperty("toBlock")]
    public BlockParameter ToBlock { get; set; }

    [JsonProperty("address")]
    public string[] Address { get; set; }

    [JsonProperty("topics")]
    public object[] Topics { get; set; }
}
