using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>What became of a transaction that is in a block.</summary>
public class TransactionReceipt
{
    [JsonProperty("transactionHash")]
    public string TransactionHash { get; set; }

    [JsonProperty("transactionIndex")]
    public HexBigInteger TransactionIndex { get; set; }

    [JsonProperty("blockHash")]
    public string BlockHash { get; set; }

    [JsonProperty("blockNumber")]
    public HexBigInteger BlockNumber { get; set; }

    [JsonProperty("from")]
    public string From { get; set; }

    [JsonProperty("to")]
    public string To { get; set; }

    /// <summary>Gas of the block up to and with this transaction.</summary>
    [JsonProperty("cumulativeGasUsed")]
    public HexBigInteger CumulativeGasUsed { get; set; }

    [JsonProperty("gasUsed")]
    public HexBigInteger GasUsed { get; set; }

    [JsonProperty("effectiveGasPrice")]
    public HexBigInteger EffectiveGasPrice { get; set; }

    /// <summary>The contract that was created, or null.</summary>
    [JsonProperty("contractAddress")]
    public string ContractAddress { get; set; }

    /// <summary>1 for success, 0 for a revert; null before Byzantium.</summary>
    [JsonProperty("status")]
    public HexBigInteger Status { get; set; }

    [JsonProperty("logs")]
    public FilterLog[] Logs { get; set; }

    [JsonProperty("type")]
    public HexBigInteger Type { get; set; }

    [JsonProperty("logsBloom")]
    public string LogsBloom { get; set; }

    [JsonProperty("root")]
    public string Root { get; set; }

    [JsonProperty("revertReason")]
    public string RevertReason { get; set; }

    [JsonProperty("blobGasUsed")]
    public HexBigInteger BlobGasUsed { get; set; }

    [JsonProperty("blobGasPrice")]
    public HexBigInteger BlobGasPrice { get; set; }

    /// <summary>Whether the transaction was reverted; null where the receipt has no status.</summary>
    public bool? HasErrors() => Status?.HexValue is null ? null : Status.Value.IsZero;
}
