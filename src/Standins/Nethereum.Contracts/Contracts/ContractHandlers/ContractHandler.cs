using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts.Services;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.ContractHandlers;

/// <inheritdoc cref="IContractHandler"/>
public class ContractHandler : IContractHandler
{
    /// <summary>The contract at an address, called by an account or nobody.</summary>
    public ContractHandler(string contractAddress, IEthApiContractService ethApiContractService, string addressFrom = null)
    {
        ContractAddress = contractAddress;
        EthApiContractService = ethApiContractService;
        AddressFrom = addressFrom;
    }

    /// <summary>Who calls where a message names nobody.</summary>
    public string AddressFrom { get; protected set; }

    /// <inheritdoc/>
    public string ContractAddress { get; }

    /// <inheritdoc/>
    public IEthApiContractService EthApiContractService { get; protected set; }

    /// <inheritdoc/>
    public Event<TEventType> GetEvent<TEventType>()
        where TEventType : IEventDTO, new() => new(EthApiContractService.Client, ContractAddress);

    /// <inheritdoc/>
    public virtual Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null, CancellationTokenSource tokenSource = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        SendRequestAndWaitForReceiptAsync(transactionMessage, tokenSource?.Token ?? CancellationToken.None);

    /// <inheritdoc/>
    public virtual Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage, CancellationToken cancellationToken)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SendRequestAndWaitForReceiptAsync(ContractAddress, Complete(transactionMessage), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<string> SendRequestAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SendRequestAsync(ContractAddress, Complete(transactionMessage));

    /// <inheritdoc/>
    public virtual Task<string> SignTransactionAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SignTransactionAsync(ContractAddress, Complete(transactionMessage));

    /// <inheritdoc/>
    public virtual Task<HexBigInteger> EstimateGasAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().EstimateGasAsync(ContractAddress, Complete(transactionMessage));

    /// <inheritdoc/>
    public virtual Task<TEthereumFunctionReturn> QueryDeserializingToObjectAsync<TEthereumContractFunctionMessage, TEthereumFunctionReturn>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new()
        where TEthereumFunctionReturn : IFunctionOutputDTO, new() =>
        Query<TEthereumContractFunctionMessage>().QueryDeserializingToObjectAsync<TEthereumFunctionReturn>(Complete(ethereumContractFunctionMessage), ContractAddress, blockParameter);

    /// <inheritdoc/>
    public virtual Task<TReturn> QueryAsync<TEthereumContractFunctionMessage, TReturn>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Query<TEthereumContractFunctionMessage>().QueryAsync<TReturn>(ContractAddress, Complete(ethereumContractFunctionMessage), blockParameter);

    /// <inheritdoc/>
    public virtual Task<byte[]> QueryRawAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage ethereumContractFunctionMessage = null, BlockParameter blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Query<TEthereumContractFunctionMessage>().QueryRawAsBytesAsync(ContractAddress, Complete(ethereumContractFunctionMessage), blockParameter);

    /// <summary>Gives a message the default sender where it names none.</summary>
    protected void SetAddressFrom(ContractMessageBase contractMessage) => contractMessage.FromAddress ??= AddressFrom;

    private TMessage Complete<TMessage>(TMessage message)
        where TMessage : FunctionMessage, new()
    {
        message ??= new TMessage();
        SetAddressFrom(message);
        return message;
    }

    private IContractTransactionHandler<TMessage> Sender<TMessage>()
        where TMessage : FunctionMessage, new() => EthApiContractService.GetContractTransactionHandler<TMessage>();

    private IContractQueryHandler<TMessage> Query<TMessage>()
        where TMessage : FunctionMessage, new() => EthApiContractService.GetContractQueryHandler<TMessage>();
}
