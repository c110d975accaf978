using Nethereum.Contracts.CQS;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.ContractHandlers;

/// <inheritdoc cref="IContractDeploymentTransactionHandler{TContractDeploymentMessage}"/>
public class ContractDeploymentTransactionHandler<TContractDeploymentMessage> : ContractTransactionHandlerBase, IContractDeploymentTransactionHandler<TContractDeploymentMessage>
    where TContractDeploymentMessage : ContractDeploymentMessage, new()
{
    /// <summary>Sends through a transaction manager.</summary>
    public ContractDeploymentTransactionHandler(ITransactionManager transactionManager)
        : base(transactionManager)
    {
    }

    /// <inheritdoc/>
    public async Task<string> SignTransactionAsync(TContractDeploymentMessage contractDeploymentMessage)
    {
        TransactionInput input = await CreateTransactionInputEstimatingGasAsync(contractDeploymentMessage).ConfigureAwait(false);
        return await TransactionManager.SignTransactionAsync(input).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage contractDeploymentMessage = null, CancellationTokenSource tokenSource = null) =>
        SendRequestAndWaitForReceiptAsync(contractDeploymentMessage, tokenSource?.Token ?? CancellationToken.None);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage contractDeploymentMessage, CancellationToken cancellationToken) =>
        TransactionManager.TransactionReceiptService.DeployContractAndWaitForReceiptAsync(() => SendRequestAsync(contractDeploymentMessage), cancellationToken);

    /// <inheritdoc/>
    public async Task<string> SendRequestAsync(TContractDeploymentMessage contractDeploymentMessage = null)
    {
        TransactionInput input = await CreateTransactionInputEstimatingGasAsync(contractDeploymentMessage).ConfigureAwait(false);
        return await TransactionManager.SendTransactionAsync(input).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(TContractDeploymentMessage contractDeploymentMessage)
    {
        contractDeploymentMessage ??= new TContractDeploymentMessage();
        contractDeploymentMessage.SetDefaultFromAddressIfNotSet(GetAccountAddressFrom());
        return EstimateAsync(contractDeploymentMessage.CreateCallInput());
    }

    /// <inheritdoc/>
    public async Task<TransactionInput> CreateTransactionInputEstimatingGasAsync(TContractDeploymentMessage deploymentMessage = null)
    {
        deploymentMessage ??= new TContractDeploymentMessage();
        await CompleteAsync(deploymentMessage, message => message.CreateCallInput()).ConfigureAwait(false);
        return deploymentMessage.CreateTransactionInput();
    }
}
