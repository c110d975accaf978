using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>Fills in, signs and sends transactions.</summary>
public interface ITransactionManager
{
    /// <summary>What asks the node.</summary>
    IClient Client { get; set; }

    /// <summary>The gas price of transactions without one that are not of EIP-1559, in wei; -1 asks the node.</summary>
    BigInteger DefaultGasPrice { get; set; }

    /// <summary>The gas of transactions that say none and are not estimated.</summary>
    BigInteger DefaultGas { get; set; }

    /// <summary>Who sends; null where the node holds the keys.</summary>
    IAccount Account { get; }

    /// <summary>Whether transactions without fees get a gas price instead of EIP-1559 fees; false by default.</summary>
    bool UseLegacyAsDefault { get; set; }

    /// <summary>What suggests fees.</summary>
    IFee1559SuggestionStrategy Fee1559SuggestionStrategy { get; set; }

    /// <summary>What waits for receipts.</summary>
    ITransactionReceiptService TransactionReceiptService { get; set; }

    /// <summary>Whether fees are filled in; true by default.</summary>
    bool CalculateOrSetDefaultGasPriceFeesIfNotSet { get; set; }

    /// <summary>Whether contract handlers estimate gas that is not set; true by default.</summary>
    bool EstimateOrSetDefaultGasIfNotSet { get; set; }

    /// <summary>The chain that signatures are for, where known.</summary>
    BigInteger? ChainId { get; }

    /// <summary>Fills in what is missing, sends, and gives the hash.</summary>
    Task<string> SendTransactionAsync(TransactionInput transactionInput);

    /// <summary>The gas that a transaction would need now.</summary>
    Task<HexBigInteger> EstimateGasAsync(CallInput callInput);

    /// <summary>Pays an amount in wei.</summary>
    Task<string> SendTransactionAsync(string from, string to, HexBigInteger amount);

    /// <summary>Fills in what is missing and signs, without sending; hex without 0x.</summary>
    Task<string> SignTransactionAsync(TransactionInput transaction);

    /// <summary>Sends and waits until the transaction is in a block, whatever became of it there.</summary>
    Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);
}
