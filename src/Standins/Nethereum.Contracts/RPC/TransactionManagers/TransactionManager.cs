using System.Numerics;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>Sends transactions of accounts whose keys the node holds.</summary>
public class TransactionManager : TransactionManagerBase
{
    /// <summary>Sends over this client.</summary>
    public TransactionManager(IClient client) => Client = client;

    /// <inheritdoc/>
    public override BigInteger DefaultGas { get; set; } = 21000;

    /// <summary>Cannot: there is no key here.</summary>
    public override Task<string> SignTransactionAsync(TransactionInput transaction) =>
        throw new InvalidOperationException("Default transaction manager cannot sign offline transactions");

    /// <inheritdoc/>
    public override async Task<string> SendTransactionAsync(TransactionInput transactionInput)
    {
        IClient client = RequiredClient();
        ArgumentNullException.ThrowIfNull(transactionInput);
        SetDefaultGasIfNotSet(transactionInput);
        await SetTransactionFeesOrPricingAsync(transactionInput).ConfigureAwait(false);
        return await new EthSendTransaction(client).SendRequestAsync(transactionInput).ConfigureAwait(false);
    }
}
