using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A block with the hashes of its transactions.</summary>
public class BlockWithTransactionHashes : Block
{
    [JsonProperty("transactions")]
    public string[] TransactionHashes { get; set; }
}
