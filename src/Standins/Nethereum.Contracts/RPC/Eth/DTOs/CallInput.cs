using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A call that changes nothing. What is unset is not sent.</summary>
public class CallInput
{
    private string _data;

    /// <summary>An empty call.</summary>
    public CallInput()
    {
    }

    /// <summary>A call of a contract.</summary>
    public CallInput(string data, string addressTo)
        : this(data, addressTo, (HexBigInteger)null)
    {
    }

    /// <summary>A call that pays.</summary>
    public CallInput(string data, string addressTo, HexBigInteger value)
    {
        Data = data;
        To = addressTo;
        Value = value;
    }

    /// <summary>A call from an account.</summary>
    public CallInput(string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger value)
        : this(data, addressTo, value)
    {
        From = addressFrom;
        Gas = gas;
    }

    /// <summary>A call with a price of its gas, before EIP-1559.</summary>
    public CallInput(string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value)
        : this(data, addressTo, addressFrom, gas, value) => GasPrice = gasPrice;

    /// <summary>A call with EIP-1559 fees.</summary>
    public CallInput(string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger value, HexBigInteger type, HexBigInteger maxFeePerGas, HexBigInteger maxPriorityFeePerGas)
        : this(data, addressTo, addressFrom, gas, value)
    {
        Type = type;
        MaxFeePerGas = maxFeePerGas;
        MaxPriorityFeePerGas = maxPriorityFeePerGas;
    }

    /// <summary>The creation of a contract that pays.</summary>
    public CallInput(string data, string addressFrom, HexBigInteger gas, HexBigInteger value)
        : this(data, null, addressFrom, gas, value)
    {
    }

    /// <summary>The creation of a contract.</summary>
    public CallInput(string data, HexBigInteger gas, string addressFrom)
        : this(data, null, addressFrom, gas, null)
    {
    }

    [JsonProperty("from")]
    public string From { get; set; }

    /// <summary>Null for the creation of a contract.</summary>
    [JsonProperty("to")]
    public string To { get; set; }

    [JsonProperty("gas")]
    public HexBigInteger Gas { get; set; }

    [JsonProperty("gasPrice")]
    public HexBigInteger GasPrice { get; set; }

    /// <summary>What is paid, in wei.</summary>
    [JsonProperty("value")]
    public HexBigInteger Value { get; set; }

    /// <summary>The data as hex; it is given a prefix where it has none.</summary>
    [JsonProperty("data")]
    public string Data
    {
        get => _data is null || _data.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? _data : "0x" + _data;
        set => _data = value;
    }

    [JsonProperty("maxFeePerGas")]
    public HexBigInteger MaxFeePerGas { get; set; }

    [JsonProperty("maxPriorityFeePerGas")]
    public HexBigInteger MaxPriorityFeePerGas { get; set; }

    [JsonProperty("type")]
    public HexBigInteger Type { get; set; }

    [JsonProperty("chainId")]
    public HexBigInteger ChainId { get; set; }
}
