using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Base fees and rewards of a range of blocks; the base fees hold one more, that of the next block.</summary>
public class FeeHistoryResult
{
    [JsonProperty("oldestBlock")]
    public HexBigInteger OldestBlock { get; set; }

    [JsonProperty("baseFeePerGas")]
    public HexBigInteger[] BaseFeePerGas { get; set; }

    [JsonProperty("gasUsedRatio")]
    public decimal[] GasUsedRatio { get; set; }

    [JsonProperty("reward")]
    public HexBigInteger[][] Reward { get; set; }
}
