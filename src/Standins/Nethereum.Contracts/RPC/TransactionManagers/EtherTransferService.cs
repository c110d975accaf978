using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Util;

namespace Nethereum.RPC.TransactionManagers;

/// <inheritdoc cref="IEtherTransferService"/>
public class EtherTransferService : IEtherTransferService
{
    private readonly ITransactionManager _transactionManager;

    /// <summary>Pays through a transaction manager.</summary>
    public EtherTransferService(ITransactionManager transactionManager) => _transactionManager = transactionManager;

    /// <inheritdoc/>
    public async Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null) =>
        await _transactionManager.SendTransactionAsync(await PayAsync(toAddress, etherAmount, gasPriceGwei, gas, nonce).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default)
    {
        TransactionInput payment = await PayAsync(toAddress, etherAmount, gasPriceGwei, gas, nonce).ConfigureAwait(false);
        return await _transactionManager.SendTransactionAndWaitForReceiptAsync(payment, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, BigInteger maxPriorityFeePerGas, BigInteger maxFeePerGas, BigInteger? gas = null, BigInteger? nonce = null)
    {
        TransactionInput payment = await PayAsync(toAddress, etherAmount, null, gas, nonce).ConfigureAwait(false);
        return await _transactionManager.SendTransactionAsync(WithFees(payment, maxPriorityFeePerGas, maxFeePerGas)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, BigInteger maxPriorityFeePerGas, BigInteger maxFeePerGas, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default)
    {
        TransactionInput payment = await PayAsync(toAddress, etherAmount, null, gas, nonce).ConfigureAwait(false);
        return await _transactionManager.SendTransactionAndWaitForReceiptAsync(WithFees(payment, maxPriorityFeePerGas, maxFeePerGas), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<BigInteger> EstimateGasAsync(string toAddress, decimal etherAmount)
    {
        var call = new CallInput { From = _transactionManager.Account?.Address, To = toAddress, Value = new HexBigInteger(UnitConversion.Convert.ToWei(etherAmount)) };
        return (await _transactionManager.EstimateGasAsync(call).ConfigureAwait(false)).Value;
    }

    private async Task<TransactionInput> PayAsync(string to, decimal etherAmount, decimal? gasPriceGwei, BigInteger? gas, BigInteger? nonce)
    {
        if (etherAmount <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(etherAmount), etherAmount, "The amount must be more than 0 ether.");
        }

        return new TransactionInput
        {
            From = _transactionManager.Account?.Address,
            To = to,
            Value = new HexBigInteger(UnitConversion.Convert.ToWei(etherAmount)),
            Gas = new HexBigInteger(gas ?? await EstimateGasAsync(to, etherAmount).ConfigureAwait(false)),
            GasPrice = gasPriceGwei is { } gwei ? new HexBigInteger(UnitConversion.Convert.ToWei(gwei, UnitConversion.EthUnit.Gwei)) : null,
            Nonce = nonce is { } number ? new HexBigInteger(number) : null,
        };
    }

    private static TransactionInput WithFees(TransactionInput payment, BigInteger tip, BigInteger feeMax)
    {
        payment.MaxPriorityFeePerGas = new HexBigInteger(tip);
        payment.MaxFeePerGas = new HexBigInteger(feeMax);
        return payment;
    }
}
