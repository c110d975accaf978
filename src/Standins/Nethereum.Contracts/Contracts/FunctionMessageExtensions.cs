using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>Calls of functions as data, and back.</summary>
public static class FunctionMessageExtensions
{
    /// <summary>The selector and the parameters.</summary>
    public static byte[] GetCallData<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : FunctionMessage => Encode(contractMessage).HexToByteArray();

    /// <summary>The Keccak-256 of the call data.</summary>
    public static byte[] GetCallDataHash<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : FunctionMessage => DefiPay.Crypto.Keccak256.Hash(contractMessage.GetCallData());

    /// <summary>A call that changes nothing, or an estimate.</summary>
    public static CallInput CreateCallInput<TContractMessage>(this TContractMessage contractMessage, string contractAddress)
        where TContractMessage : FunctionMessage =>
        new(Encode(contractMessage), contractAddress, contractMessage.FromAddress, contractMessage.GetHexMaximumGas(), contractMessage.GetHexValue());

    /// <summary>A transaction.</summary>
    public static TransactionInput CreateTransactionInput<TContractMessage>(this TContractMessage contractMessage, string contractAddress)
        where TContractMessage : FunctionMessage => MessageInputs.ToTransaction(contractMessage, Encode(contractMessage), contractAddress);

    /// <summary>Reads parameters from call data into the message.</summary>
    public static TContractMessage DecodeInput<TContractMessage>(this TContractMessage contractMessage, string data)
        where TContractMessage : FunctionMessage =>
        new FunctionCallDecoder().DecodeFunctionInput(contractMessage, SignatureOf(contractMessage), data);

    /// <summary>Whether a transaction calls this function.</summary>
    public static bool IsTransactionForFunctionMessage<TContractMessage>(this Transaction transaction)
        where TContractMessage : FunctionMessage, new() => ABITypedRegistry.GetFunctionABI<TContractMessage>().IsTransactionForFunction(transaction.Input);

    /// <summary>Whether a transaction calls this function.</summary>
    public static bool IsTransactionForFunction(this Transaction transaction, FunctionABI functionABI) => functionABI.IsTransactionForFunction(transaction.Input);

    /// <summary>Whether a transaction calls this function.</summary>
    public static bool IsTransactionForFunction(this FunctionABI functionABI, Transaction transaction) => functionABI.IsTransactionForFunction(transaction.Input);

    /// <summary>Whether data calls this function.</summary>
    public static bool IsTransactionForFunction(this FunctionABI functionABI, string inputData) =>
        inputData is not null && SignatureEncoder.IsDataForSignature(functionABI.Sha3Signature, inputData);

    /// <summary>A transaction as the message that it was made of; null where it calls another function.</summary>
    public static TContractMessage DecodeTransactionToFunctionMessage<TContractMessage>(this Transaction transaction)
        where TContractMessage : FunctionMessage, new() =>
        transaction.IsTransactionForFunctionMessage<TContractMessage>() ? new TContractMessage().DecodeTransaction(transaction) : null;

    /// <summary>Reads a transaction into the message.</summary>
    public static TContractMessage DecodeTransaction<TContractMessage>(this TContractMessage contractMessage, Transaction transaction)
        where TContractMessage : FunctionMessage
    {
        MessageInputs.ReadTransaction(contractMessage, transaction);
        return contractMessage.DecodeInput(transaction.Input);
    }

    // By the type of the object: a caller may hold a message as its base class.
    private static string Encode(FunctionMessage message) =>
        new FunctionCallEncoder().EncodeRequest(message, message.GetType(), SignatureOf(message));

    private static string SignatureOf(FunctionMessage message) => ABITypedRegistry.GetFunctionABI(message.GetType()).Sha3Signature;
}
