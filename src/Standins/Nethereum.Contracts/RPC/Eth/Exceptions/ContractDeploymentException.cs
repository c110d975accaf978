using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Exceptions;

/// <summary>A contract was to be created, and its address has no code.</summary>
public class ContractDeploymentException : Exception
{
    /// <summary>The receipt of the transaction that created nothing.</summary>
    public ContractDeploymentException(string message, TransactionReceipt transactionReceipt)
        : base(message) => TransactionReceipt = transactionReceipt;

    /// <summary>The receipt of the transaction.</summary>
    public TransactionReceipt TransactionReceipt { get; set; }
}
