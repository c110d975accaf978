using Nethereum.Contracts.CQS;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>What senders of calls and creators of contracts share.</summary>
public abstract class ContractTransactionHandlerBase
{
    /// <summary>Sends through a transaction manager.</summary>
    protected ContractTransactionHandlerBase(ITransactionManager transactionManager) => TransactionManager = transactionManager;

    /// <summary>What asks the node.</summary>
    protected IClient Client => TransactionManager.Client;

    /// <summary>Who sends; null where the node holds the keys.</summary>
    protected IAccount Account => TransactionManager.Account;

    /// <summary>What signs and sends.</summary>
    protected ITransactionManager TransactionManager { get; }

    /// <summary>The address that messages come from which name none.</summary>
    public virtual string GetAccountAddressFrom() => TransactionManager?.Account?.Address;

    private protected Task<HexBigInteger> EstimateAsync(CallInput call) =>
        ContractRevertExceptionHandler.TranslateAsync(() => TransactionManager.EstimateGasAsync(call));

    /// <summary>Gives a message its sender and, where it says none and the manager may, its gas.</summary>
    private protected async Task CompleteAsync<TMessage>(TMessage message, Func<TMessage, CallInput> toCall)
        where TMessage : ContractMessageBase
    {
        message.SetDefaultFromAddressIfNotSet(GetAccountAddressFrom());
        if (message.Gas is null && TransactionManager.EstimateOrSetDefaultGasIfNotSet)
        {
            message.Gas = (await EstimateAsync(toCall(message)).ConfigureAwait(false)).Value;
        }
    }
}
