using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A transaction to sign and send. What is unset, the transaction manager fills in.</summary>
public class TransactionInput : CallInput
{
    /// <summary>An empty transaction.</summary>
    public TransactionInput()
    {
    }

    /// <summary>A call of a contract.</summary>
    public TransactionInput(string data, string addressTo)
        : base(data, addressTo)
    {
    }

    /// <summary>A call that pays.</summary>
    public TransactionInput(string data, string addressTo, HexBigInteger value)
        : base(data, addressTo, value)
    {
    }

    /// <summary>A call from an account.</summary>
    public TransactionInput(string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger value)
        : base(data, addressTo, addressFrom, gas, value)
    {
    }

    /// <summary>The creation of a contract that pays.</summary>
    public TransactionInput(string data, string addressFrom, HexBigInteger gas, HexBigInteger value)
        : base(data, addressFrom, gas, value)
    {
    }

    /// <summary>A call with a price of its gas, before EIP-1559.</summary>
    public TransactionInput(string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value)
        : base(data, addressTo, addressFrom, gas, gasPrice, value)
    {
    }

    /// <summary>The creation of a contract.</summary>
    public TransactionInput(string data, HexBigInteger gas, string addressFrom)
        : base(data, gas, addressFrom)
    {
    }

    /// <summary>A call with EIP-1559 fees.</summary>
    public TransactionInput(HexBigInteger type, string data, string addressTo, string addressFrom, HexBigInteger gas, HexBigInteger value, HexBigInteger maxFeePerGas, HexBigInteger maxPriorityFeePerGas)
        : base(data, addressTo, addressFrom, gas, value, type, maxFeePerGas, maxPriorityFeePerGas)
    {
    }

    [JsonProperty("nonce")]
    public HexBigInteger Nonce { get; set; }

    [JsonProperty("accessList")]
    public List<AccessList> AccessList { get; set; }

    [JsonProperty("authorizationList")]
    public List<Authorisation> AuthorisationList { get; set; }
}
