using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts;

/// <inheritdoc cref="IDeployContract"/>
public class DeployContract : IDeployContract
{
    /// <summary>Sends through a transaction manager.</summary>
    public DeployContract(ITransactionManager transactionManager) => TransactionManager = transactionManager;

    /// <inheritdoc/>
    public ITransactionManager TransactionManager { get; set; }

    /// <inheritdoc/>
    public string GetData(string contractByteCode, string abi, params object[] values)
    {
        ConstructorABI constructor = ABIDeserialiserFactory.DeserialiseContractABI(abi).Constructor;
        return new ConstructorCallEncoder().EncodeRequest(contractByteCode, constructor?.InputParameters ?? [], values);
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(string abi, string contractByteCode, string from, params object[] values) =>
        ContractRevertExceptionHandler.TranslateAsync(() => TransactionManager.EstimateGasAsync(new CallInput(GetData(contractByteCode, abi, values), null, from)));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, params object[] values) =>
        SendRequestAsync(abi, contractByteCode, from, gas, null, null, values);

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, params object[] values) =>
        SendRequestAsync(abi, contractByteCode, from, gas, null, value, values);

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, params object[] values) =>
        TransactionManager.SendTransactionAsync(Creation(abi, contractByteCode, from, gas, gasPrice, value, values));

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, CancellationToken receiptRequestCancellationToken, params object[] values) =>
        SendRequestAndWaitForReceiptAsync(abi, contractByteCode, from, gas, null, null, receiptRequestCancellationToken, values);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, CancellationToken receiptRequestCancellationToken, params object[] values) =>
        SendRequestAndWaitForReceiptAsync(abi, contractByteCode, from, gas, null, value, receiptRequestCancellationToken, values);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, CancellationToken receiptRequestCancellationToken, params object[] values) =>
        TransactionManager.TransactionReceiptService.DeployContractAndWaitForReceiptAsync(Creation(abi, contractByteCode, from, gas, gasPrice, value, values), receiptRequestCancellationToken);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values) =>
        SendRequestAndWaitForReceiptAsync(abi, contractByteCode, from, gas, null, null, Token(receiptRequestCancellationToken), values);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values) =>
        SendRequestAndWaitForReceiptAsync(abi, contractByteCode, from, gas, null, value, Token(receiptRequestCancellationToken), values);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values) =>
        SendRequestAndWaitForReceiptAsync(abi, contractByteCode, from, gas, gasPrice, value, Token(receiptRequestCancellationToken), values);

    private TransactionInput Creation(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, object[] values) =>
        new(GetData(contractByteCode, abi, values), null, from, gas, gasPrice, value);

    private static CancellationToken Token(CancellationTokenSource source) => source?.Token ?? CancellationToken.None;
}
