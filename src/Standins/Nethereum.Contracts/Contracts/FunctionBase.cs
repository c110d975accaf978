using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts;

/// <summary>A function of a contract: calling, estimating, sending, reading.</summary>
public abstract class FunctionBase
{
    private readonly Contract _contract;

    private protected FunctionBase(Contract contract, FunctionABI functionABI)
    {
        _contract = contract;
        FunctionABI = functionABI;
    }

    /// <summary>The contract's address.</summary>
    public string ContractAddress => _contract.Address;

    /// <summary>What signs and sends.</summary>
    protected ITransactionManager TransactionManager => _contract.Eth.TransactionManager;

    private protected FunctionABI FunctionABI { get; }

    /// <summary>What a call returns, as hex.</summary>
    public Task<string> CallAsync(CallInput callInput, BlockParameter block = null) =>
        new ContractCall(_contract.Eth.Transactions.Call, _contract.Eth.DefaultBlock).CallAsync(callInput, block);

    /// <summary>What a call returns, as bytes.</summary>
    public async Task<byte[]> CallRawAsync(CallInput callInput, BlockParameter block = null) =>
        (await CallAsync(callInput, block).ConfigureAwait(false)).HexToByteArray();

    /// <summary>What a call returns, in order.</summary>
    public async Task<List<ParameterOutput>> CallDecodingToDefaultAsync(CallInput callInput, BlockParameter block = null) =>
        new FunctionCallDecoder().DecodeDefaultData(await CallAsync(callInput, block).ConfigureAwait(false), FunctionABI.OutputParameters);

    /// <summary>The parameters of call data, in order.</summary>
    public List<ParameterOutput> DecodeInput(string data) => new FunctionCallDecoder().DecodeInput(FunctionABI, data);

    /// <summary>What a function returned, as a simple type or as a class with `[FunctionOutput]`.</summary>
    public TReturn DecodeTypeOutput<TReturn>(string output)
    {
        if (output is null or "0x")
        {
            return default;
        }

        return FunctionOutputAttribute.IsFunctionType<TReturn>()
            ? new FunctionCallDecoder().DecodeFunctionOutput(Activator.CreateInstance<TReturn>(), output)
            : new FunctionCallDecoder().DecodeSimpleTypeOutput<TReturn>(FunctionABI.OutputParameters?.FirstOrDefault(), output);
    }

    /// <summary>What a function returned, as an object.</summary>
    public TReturn DecodeDTOTypeOutput<TReturn>(string output)
        where TReturn : new() => new FunctionCallDecoder().DecodeFunctionOutput<TReturn>(output);

    /// <summary>A call without parameters' data, which `Create…` methods add.</summary>
    public TransactionInput CreateTransactionInput(string from, HexBigInteger gas, HexBigInteger value) =>
        new(FunctionABI.Sha3Signature.EnsureHexPrefix(), ContractAddress, from, gas, value);

    /// <summary>The gas that a call would need now.</summary>
    protected Task<HexBigInteger> EstimateGasFromEncAsync(CallInput callInput) =>
        ContractRevertExceptionHandler.TranslateAsync(() => TransactionManager.EstimateGasAsync(callInput));

    /// <summary>Sends, and gives the hash.</summary>
    protected Task<string> SendTransactionAsync(TransactionInput transactionInput) => TransactionManager.SendTransactionAsync(transactionInput);

    /// <summary>Sends and waits for the receipt.</summary>
    protected Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken receiptRequestCancellationToken) =>
        TransactionManager.TransactionReceiptService.SendRequestAndWaitForReceiptAsync(transactionInput, receiptRequestCancellationToken);
}
