using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.Services;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>A contract at an address: sends and queries by message.</summary>
public interface IContractHandler
{
    /// <summary>The contract's address.</summary>
    string ContractAddress { get; }

    /// <summary>The node.</summary>
    IEthApiContractService EthApiContractService { get; }

    /// <summary>The gas that a call would need now.</summary>
    Task<HexBigInteger> EstimateGasAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>An event of the contract.</summary>
    Event<TEventType> GetEvent<TEventType>()
        where TEventType : IEventDTO, new();

    /// <summary>What a function returns, as a simple type.</summary>
    Task<TReturn> QueryAsync<TEthereumContractFunctionMessage, TReturn>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>What a function returns, as an object.</summary>
    Task<TEthereumFunctionReturn> QueryDeserializingToObjectAsync<TEthereumContractFunctionMessage, TEthereumFunctionReturn>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new()
        where TEthereumFunctionReturn : IFunctionOutputDTO, new();

    /// <summary>What a function returns, as bytes.</summary>
    Task<byte[]> QueryRawAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null, CancellationTokenSource tokenSource = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage, CancellationToken cancellationToken)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>Sends, and gives the hash.</summary>
    Task<string> SendRequestAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();

    /// <summary>Signs without sending; hex without 0x.</summary>
    Task<string> SignTransactionAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new();
}
