using System.Numerics;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>Pays with the chain's own coin; amounts are in ether, fees in wei unless named otherwise.</summary>
public interface IEtherTransferService
{
    /// <summary>Pays, and gives the hash.</summary>
    Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null);

    /// <summary>Pays and waits for the receipt.</summary>
    Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default);

    /// <summary>Pays with EIP-1559 fees, and gives the hash.</summary>
    Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, BigInteger maxPriorityFee, BigInteger maxFeePerGas, BigInteger? gas = null, BigInteger? nonce = null);

    /// <summary>Pays with EIP-1559 fees and waits for the receipt.</summary>
    Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, BigInteger maxPriorityFee, BigInteger maxFeePerGas, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default);

    /// <summary>The gas that a payment would need now; a contract may take more than 21000.</summary>
    Task<BigInteger> EstimateGasAsync(string toAddress, decimal etherAmount);
}
