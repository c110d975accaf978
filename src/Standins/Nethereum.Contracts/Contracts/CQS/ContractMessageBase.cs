using System.Numerics;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.CQS;

/// <summary>A message to a contract: what every transaction has besides the parameters. What is null is filled in when it is sent.</summary>
public abstract class ContractMessageBase
{
    /// <summary>What is paid, in wei.</summary>
    public virtual BigInteger AmountToSend { get; set; }

    /// <summary>The most gas; null estimates it.</summary>
    public virtual BigInteger? Gas { get; set; }

    /// <summary>The price of gas in wei; where set, the transaction is of the form before EIP-1559.</summary>
    public virtual BigInteger? GasPrice { get; set; }

    /// <summary>Who sends; null takes the account.</summary>
    public virtual string FromAddress { get; set; }

    /// <summary>The transaction's number; null takes the next.</summary>
    public virtual BigInteger? Nonce { get; set; }

    /// <summary>The most that is paid for gas, tip included, in wei.</summary>
    public virtual BigInteger? MaxFeePerGas { get; set; }

    /// <summary>The tip in wei.</summary>
    public virtual BigInteger? MaxPriorityFeePerGas { get; set; }

    /// <summary>The kind of transaction (EIP-2718); null takes the one that fits the fees.</summary>
    public virtual byte? TransactionType { get; set; }

    /// <summary>What the transaction says it will touch (EIP-2930).</summary>
    public virtual List<AccessList> AccessList { get; set; }

    /// <summary>Permissions to run code as an account (EIP-7702).</summary>
    public virtual List<Authorisation> AuthorisationList { get; set; }
}
