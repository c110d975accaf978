using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A transaction as the node tells it. Block and index are null while it is pending.</summary>
public class Transaction
{
    [JsonProperty("hash")]
    public string TransactionHash { get; set; }

    [JsonProperty("transactionIndex")]
    public HexBigInteger TransactionIndex { get; set; }

    [JsonProperty("type")]
    public HexBigInteger Type { get; set; }

    [JsonProperty("blockHash")]
    public string BlockHash { get; set; }

    [JsonProperty("blockNumber")]
    public HexBigInteger BlockNumber { get; set; }

    [JsonProperty("from")]
    public string From { get; set; }

    [JsonProperty("to")]
    public string To { get; set; }

    [JsonProperty("gas")]
    public HexBigInteger Gas { get; set; }

    [JsonProperty("gasPrice")]
    public HexBigInteger GasPrice { get; set; }

    [JsonProperty("maxFeePerGas")]
    public HexBigInteger MaxFeePerGas { get; set; }

    [JsonProperty("maxPriorityFeePerGas")]
    public HexBigInteger MaxPriorityFeePerGas { get; set; }

    [JsonProperty("value")]
    public HexBigInteger Value { get; set; }

    [JsonProperty("input")]
    public string Input { get; set; }

    [JsonProperty("nonce")]
    public HexBigInteger Nonce { get; set; }

    [JsonProperty("r")]
    public string R { get; set; }

    [JsonProperty("s")]
    public string S { get; set; }

    [JsonProperty("v")]
    public string V { get; set; }

    [JsonProperty("accessList")]
    public List<AccessList> AccessList { get; set; }

    [JsonProperty("authorizationList")]
    public List<Authorisation> AuthorisationList { get; set; }

    [JsonProperty("maxFeePerBlobGas")]
    public HexBigInteger MaxFeePerBlobGas { get; set; }

    [JsonProperty("blobVersionedHashes")]
    public string[] BlobVersionedHashes { get; set; }
}
