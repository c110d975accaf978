using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.CQS;

/// <summary>Creates contracts of a kind.</summary>
public interface IContractDeploymentTransactionHandler<TContractDeploymentMessage>
    where TContractDeploymentMessage : ContractDeploymentMessage, new()
{
    /// <summary>The transaction with its gas estimated, not signed.</summary>
    Task<TransactionInput> CreateTransactionInputEstimatingGasAsync(TContractDeploymentMessage deploymentMessage = null);

    /// <summary>The gas that the creation would need now.</summary>
    Task<HexBigInteger> EstimateGasAsync(TContractDeploymentMessage contractDeploymentMessage);

    /// <summary>Sends, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage contractDeploymentMessage = null, CancellationTokenSource tokenSource = null);

    /// <summary>Sends, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage contractDeploymentMessage, CancellationToken cancellationToken);

    /// <summary>Sends, and gives the hash.</summary>
    Task<string> SendRequestAsync(TContractDeploymentMessage contractDeploymentMessage = null);

    /// <summary>Signs without sending; hex without 0x.</summary>
    Task<string> SignTransactionAsync(TContractDeploymentMessage contractDeploymentMessage);
}
