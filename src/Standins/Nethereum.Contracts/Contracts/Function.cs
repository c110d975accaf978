using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>A function of a contract by its ABI; parameters are given in order. Sending does not estimate gas: give it, or ask for it first.</summary>
public class Function : FunctionBase
{
    internal Function(Contract contract, FunctionABI functionABI)
        : base(contract, functionABI)
    {
    }

    /// <summary>Selector and parameters as hex.</summary>
    public string GetData(params object[] functionInput) =>
        new FunctionCallEncoder().EncodeRequest(FunctionABI.Sha3Signature, FunctionABI.InputParameters, functionInput);

    /// <summary>A call.</summary>
    public CallInput CreateCallInput(params object[] functionInput) => new(GetData(functionInput), ContractAddress);

    /// <summary>A call from an account.</summary>
    public CallInput CreateCallInput(string from, HexBigInteger gas, HexBigInteger value, params object[] functionInput) =>
        new(GetData(functionInput), ContractAddress, from, gas, value);

    /// <summary>A transaction.</summary>
    public TransactionInput CreateTransactionInput(string from, params object[] functionInput) =>
        new(GetData(functionInput), ContractAddress) { From = from };

    /// <summary>A transaction.</summary>
    public TransactionInput CreateTransactionInput(string from, HexBigInteger gas, HexBigInteger value, params object[] functionInput) =>
        new(GetData(functionInput), ContractAddress, from, gas, value);

    /// <summary>A transaction with a price of its gas, before EIP-1559.</summary>
    public TransactionInput CreateTransactionInput(string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, params object[] functionInput) =>
        new(GetData(functionInput), ContractAddress, from, gas, gasPrice, value);

    /// <summary>A transaction with EIP-1559 fees.</summary>
    public TransactionInput CreateTransactionInput(HexBigInteger type, string from, HexBigInteger gas, HexBigInteger value, HexBigInteger maxFeePerGas, HexBigInteger maxPriorityFeePerGas, params object[] functionInput) =>
        new(type, GetData(functionInput), ContractAddress, from, gas, value, maxFeePerGas, maxPriorityFeePerGas);

    /// <summary>Gives a transaction this function's data and contract.</summary>
    public TransactionInput CreateTransactionInput(TransactionInput input, params object[] functionInput)
    {
        input.Data = GetData(functionInput);
        input.To = ContractAddress;
        return input;
    }

    /// <summary>What a call returns, in order.</summary>
    public Task<List<ParameterOutput>> CallDecodingToDefaultAsync(params object[] functionInput) => CallDecodingToDefaultAsync(CreateCallInput(functionInput));

    /// <summary>What a call at a block returns, in order.</summary>
    public Task<List<ParameterOutput>> CallDecodingToDefaultAsync(BlockParameter block, params object[] functionInput) =>
        CallDecodingToDefaultAsync(CreateCallInput(functionInput), block);

    /// <summary>What a call returns.</summary>
    public async Task<TReturn> CallAsync<TReturn>(params object[] functionInput) =>
        DecodeTypeOutput<TReturn>(await CallAsync(CreateCallInput(functionInput)).ConfigureAwait(false));

    /// <summary>What a call at a block returns.</summary>
    public async Task<TReturn> CallAsync<TReturn>(BlockParameter block, params object[] functionInput) =>
        DecodeTypeOutput<TReturn>(await CallAsync(CreateCallInput(functionInput), block).ConfigureAwait(false));

    /// <summary>What a call from an account returns.</summary>
    public async Task<TReturn> CallAsync<TReturn>(string from, HexBigInteger gas, HexBigInteger value, params object[] functionInput) =>
        DecodeTypeOutput<TReturn>(await CallAsync(CreateCallInput(from, gas, value, functionInput)).ConfigureAwait(false));

    /// <summary>What a call from an account at a block returns.</summary>
    public async Task<TReturn> CallAsync<TReturn>(string from, HexBigInteger gas, HexBigInteger value, BlockParameter block, params object[] functionInput) =>
        DecodeTypeOutput<TReturn>(await CallAsync(CreateCallInput(from, gas, value, functionInput), block).ConfigureAwait(false));

    /// <summary>What a call returns, as an object.</summary>
    public async Task<TReturn> CallDeserializingToObjectAsync<TReturn>(params object[] functionInput)
        where TReturn : new() => DecodeDTOTypeOutput<TReturn>(await CallAsync(CreateCallInput(functionInput)).ConfigureAwait(false));

    /// <summary>What a call at a block returns, as an object.</summary>
    public async Task<TReturn> CallDeserializingToObjectAsync<TReturn>(BlockParameter blockParameter, params object[] functionInput)
        where TReturn : new() => DecodeDTOTypeOutput<TReturn>(await CallAsync(CreateCallInput(functionInput), blockParameter).ConfigureAwait(false));

    /// <summary>The gas that a call would need now.</summary>
    public Task<HexBigInteger> EstimateGasAsync(params object[] functionInput) => EstimateGasFromEncAsync(CreateCallInput(functionInput));

    /// <summary>The gas that a call from an account would need now.</summary>
    public Task<HexBigInteger> EstimateGasAsync(string from, HexBigInteger gas, HexBigInteger value, params object[] functionInput) =>
        EstimateGasFromEncAsync(CreateCallInput(from, gas, value, functionInput));

    /// <summary>Sends, and gives the hash.</summary>
    public Task<string> SendTransactionAsync(string from, params object[] functionInput) => SendTransactionAsync(CreateTransactionInput(from, functionInput));

    /// <summary>Sends, and gives the hash.</summary>
    public Task<string> SendTransactionAsync(string from, HexBigInteger gas, HexBigInteger value, params object[] functionInput) =>
        SendTransactionAsync(CreateTransactionInput(from, gas, value, functionInput));

    /// <summary>Sends with a price of its gas, and gives the hash.</summary>
    public Task<string> SendTransactionAsync(string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, params object[] functionInput) =>
        SendTransactionAsync(CreateTransactionInput(from, gas, gasPrice, value, functionInput));

    /// <summary>Sends, and gives the hash.</summary>
    public Task<string> SendTransactionAsync(TransactionInput input, params object[] functionInput) =>
        SendTransactionAsync(CreateTransactionInput(input, functionInput));

    /// <summary>Sends and waits for the receipt.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string from, CancellationToken receiptRequestCancellationToken, params object[] functionInput) =>
        SendTransactionAndWaitForReceiptAsync(CreateTransactionInput(from, functionInput), receiptRequestCancellationToken);

    /// <summary>Sends and waits for the receipt.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string from, HexBigInteger gas, HexBigInteger value, CancellationToken receiptRequestCancellationToken, params object[] functionInput) =>
        SendTransactionAndWaitForReceiptAsync(CreateTransactionInput(from, gas, value, functionInput), receiptRequestCancellationToken);

    /// <summary>Sends and waits for the receipt.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string from, CancellationTokenSource receiptRequestCancellationToken = null, params object[] functionInput) =>
        SendTransactionAndWaitForReceiptAsync(CreateTransactionInput(from, functionInput), receiptRequestCancellationToken?.Token ?? CancellationToken.None);

    /// <summary>Sends and waits for the receipt.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string from, HexBigInteger gas, HexBigInteger value, CancellationTokenSource receiptRequestCancellationToken = null, params object[] functionInput) =>
        SendTransactionAndWaitForReceiptAsync(CreateTransactionInput(from, gas, value, functionInput), receiptRequestCancellationToken?.Token ?? CancellationToken.None);
}
