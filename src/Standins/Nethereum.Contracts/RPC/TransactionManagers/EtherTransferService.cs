using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.TransactionManagers;

/// <inheritdoc cref="IEtherTransferService"/>
public class EtherTransferService : IEtherTransferService
{
    private const int EtherDecimals = 18;
    private const int GweiDecimals = 9;

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
        var call = new CallInput { From = _transactionManager.Account?.Address, To = toAddress, Value = new HexBigInteger(ToWei(etherAmount, EtherDecimals)) };
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
            Value = new HexBigInteger(ToWei(etherAmount, EtherDecimals)),
            Gas = new HexBigInteger(gas ?? await EstimateGasAsync(to, etherAmount).ConfigureAwait(false)),
            GasPrice = gasPriceGwei is { } gwei ? new HexBigInteger(ToWei(gwei, GweiDecimals)) : null,
            Nonce = nonce is { } number ? new HexBigInteger(number) : null,
        };
    }

    private static TransactionInput WithFees(TransactionInput payment, BigInteger tip, BigInteger feeMax)
    {
        payment.MaxPriorityFeePerGas = new HexBigInteger(tip);
        payment.MaxFeePerGas = new HexBigInteger(feeMax);
        return payment;
    }

    // Exact: a decimal is a whole number and a power of ten. Rounds down what is less than one wei.
    private static BigInteger ToWei(decimal amount, int decimals)
    {
        int[] bits = decimal.GetBits(amount);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        return digits * BigInteger.Pow(10, decimals) / BigInteger.Pow(10, scale);
    }
}
