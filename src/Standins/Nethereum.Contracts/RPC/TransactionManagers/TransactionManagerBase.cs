using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionReceipts;
using Nethereum.RPC.TransactionTypes;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>What transaction managers share: gas, fees, receipts.</summary>
public abstract class TransactionManagerBase : ITransactionManager
{
    private IFee1559SuggestionStrategy _feeStrategy;
    private ITransactionReceiptService _receipts;

    /// <inheritdoc/>
    public virtual IClient Client { get; set; }

    /// <inheritdoc/>
    public BigInteger DefaultGasPrice { get; set; } = BigInteger.MinusOne;

    /// <inheritdoc/>
    public abstract BigInteger DefaultGas { get; set; }

    /// <inheritdoc/>
    public IAccount Account { get; protected set; }

    /// <inheritdoc/>
    public bool UseLegacyAsDefault { get; set; }

    /// <inheritdoc/>
    public bool CalculateOrSetDefaultGasPriceFeesIfNotSet { get; set; } = true;

    /// <inheritdoc/>
    public bool EstimateOrSetDefaultGasIfNotSet { get; set; } = true;

    /// <inheritdoc/>
    public BigInteger? ChainId { get; protected set; }

    /// <summary>The tip of transactions that say none, in wei; null leaves it to the strategy.</summary>
    public BigInteger? DefaultMaxPriorityFeePerGas { get; set; }

    /// <inheritdoc/>
    public IFee1559SuggestionStrategy Fee1559SuggestionStrategy
    {
        get => _feeStrategy ??= new TimePreferenceFeeSuggestionStrategy(Client);
        set => _feeStrategy = value;
    }

    /// <inheritdoc/>
    public ITransactionReceiptService TransactionReceiptService
    {
        get => _receipts ??= TransactionReceiptServiceFactory.GetDefaultransactionReceiptService(this);
        set => _receipts = value;
    }

    /// <summary>Whether a transaction will have EIP-1559 fees.</summary>
    public bool IsTransactionToBeSendAsEIP1559(TransactionInput transaction) =>
        transaction.MaxFeePerGas is not null
        || transaction.MaxPriorityFeePerGas is not null
        || transaction.Type?.Value == (int)TransactionType.EIP1559
        || (transaction.GasPrice is null && transaction.Type is null && !UseLegacyAsDefault);

    /// <inheritdoc/>
    public abstract Task<string> SignTransactionAsync(TransactionInput transaction);

    /// <inheritdoc/>
    public abstract Task<string> SendTransactionAsync(TransactionInput transactionInput);

    /// <inheritdoc/>
    public virtual Task<string> SendTransactionAsync(string from, string to, HexBigInteger amount) =>
        SendTransactionAsync(new TransactionInput { From = from, To = to, Value = amount });

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default) =>
        TransactionReceiptService.SendRequestAndWaitForReceiptAsync(transactionInput, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<HexBigInteger> EstimateGasAsync(CallInput callInput) =>
        new EthEstimateGas(RequiredClient()).SendRequestAsync(callInput);

    /// <summary>Sends a transaction that is signed, and gives its hash.</summary>
    public Task<string> SendRawTransactionAsync(string signedTransaction) => string.IsNullOrEmpty(signedTransaction)
        ? throw new ArgumentNullException(nameof(signedTransaction))
        : new EthSendRawTransaction(RequiredClient()).SendRequestAsync(signedTransaction);

    /// <summary>A suggestion of fees; with a tip given, one for that tip.</summary>
    public Task<Fee1559> CalculateFee1559Async(BigInteger? maxPriorityFeePerGas = null)
    {
        if (Fee1559SuggestionStrategy is TimePreferenceFeeSuggestionStrategy { Client: null } withoutClient)
        {
            withoutClient.Client = Client;
        }

        return Fee1559SuggestionStrategy.SuggestFeeAsync(maxPriorityFeePerGas ?? DefaultMaxPriorityFeePerGas);
    }

    /// <summary>The gas price of a transaction: its own, the default one or the node's.</summary>
    public async Task<HexBigInteger> GetGasPriceAsync(TransactionInput transactionInput)
    {
        if (transactionInput.GasPrice is not null)
        {
            return transactionInput.GasPrice;
        }

        return DefaultGasPrice.Sign >= 0 ? new HexBigInteger(DefaultGasPrice) : await new EthGasPrice(RequiredClient()).SendRequestAsync().ConfigureAwait(false);
    }

    /// <summary>Gives a transaction the fees that it lacks.</summary>
    protected async Task SetTransactionFeesOrPricingAsync(TransactionInput transaction)
    {
        if (!IsTransactionToBeSendAsEIP1559(transaction))
        {
            if (CalculateOrSetDefaultGasPriceFeesIfNotSet)
            {
                transaction.GasPrice = await GetGasPriceAsync(transaction).ConfigureAwait(false);
            }

            return;
        }

        transaction.Type ??= TransactionType.EIP1559.AsHexBigInteger();
        bool isComplete = transaction.MaxFeePerGas is not null && transaction.MaxPriorityFeePerGas is not null;
        if (isComplete || !CalculateOrSetDefaultGasPriceFeesIfNotSet)
        {
            return;
        }

        Fee1559 fee = await CalculateFee1559Async(transaction.MaxPriorityFeePerGas?.Value).ConfigureAwait(false);
        BigInteger feeMax = transaction.MaxFeePerGas?.Value ?? fee.MaxFeePerGas ?? BigInteger.Zero;
        BigInteger tip = transaction.MaxPriorityFeePerGas?.Value ?? BigInteger.Min(fee.MaxPriorityFeePerGas ?? BigInteger.Zero, feeMax);
        transaction.MaxFeePerGas = new HexBigInteger(feeMax);
        transaction.MaxPriorityFeePerGas = new HexBigInteger(tip);
    }

    /// <summary>Asks the node for the chain's id where it is not known.</summary>
    protected async Task EnsureChainIdAndChainFeatureIsSetAsync() =>
        ChainId ??= (await new EthChainId(RequiredClient()).SendRequestAsync().ConfigureAwait(false)).Value;

    /// <summary>Gives a transaction the default gas price and gas, where it lacks them and they are set.</summary>
    protected void SetDefaultGasPriceAndCostIfNotSet(TransactionInput transactionInput)
    {
        if (DefaultGasPrice.Sign >= 0)
        {
            transactionInput.GasPrice ??= new HexBigInteger(DefaultGasPrice);
        }

        SetDefaultGasIfNotSet(transactionInput);
    }

    /// <summary>Gives a transaction the default gas, where it says none.</summary>
    protected void SetDefaultGasIfNotSet(TransactionInput transactionInput) => transactionInput.Gas ??= new HexBigInteger(DefaultGas);

    private protected IClient RequiredClient() => Client ?? throw new NullReferenceException("Client not configured");
}
