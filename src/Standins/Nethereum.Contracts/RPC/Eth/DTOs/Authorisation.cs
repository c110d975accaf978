using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A signed permission that an account runs the code of a contract (EIP-7702).</summary>
public class Authorisation
{
    [JsonProperty("chainId")]
    public HexBigInteger ChainId { get; set; }

    [JsonProperty("address")]
    public string Address { get; set; }

    [JsonProperty("nonce")]
    public HexBigInteger Nonce { get; set; }

    [JsonProperty("yParity")]
    public string YParity { get; set; }

    [JsonProperty("r")]
    public string R { get; set; }

    [JsonProperty("s")]
    public string S { get; set; }
}
