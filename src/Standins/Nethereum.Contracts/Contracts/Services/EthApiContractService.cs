using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts.Standards.ERC20;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.Services;

/// <inheritdoc cref="IEthApiContractService"/>
public class EthApiContractService : EthApiService, IEthApiContractService
{
    /// <summary>The methods over a client; the node signs.</summary>
    public EthApiContractService(IClient client)
        : base(client)
    {
    }

    /// <summary>The methods over a client, with what signs.</summary>
    public EthApiContractService(IClient client, ITransactionManager transactionManager)
        : base(client, transactionManager)
    {
    }

    /// <inheritdoc/>
    public IDeployContract DeployContract => new DeployContract(TransactionManager);

    /// <inheritdoc/>
    public ERC20Service ERC20 => new(this);

    /// <inheritdoc/>
    public IEthGetContractTransactionErrorReason GetContractTransactionErrorReason => new EthGetContractTransactionErrorReason(Transactions);

    /// <inheritdoc/>
    public Contract GetContract(string abi, string contractAddress) => new(this, abi, contractAddress);

    /// <inheritdoc/>
    public Event<TEventType> GetEvent<TEventType>()
        where TEventType : IEventDTO, new() => new(Client);

    /// <inheritdoc/>
    public Event<TEventType> GetEvent<TEventType>(string contractAddress)
        where TEventType : IEventDTO, new() => new(Client, contractAddress);

    /// <inheritdoc/>
    public IContractDeploymentTransactionHandler<TContractDeploymentMessage> GetContractDeploymentHandler<TContractDeploymentMessage>()
        where TContractDeploymentMessage : ContractDeploymentMessage, new() => new ContractDeploymentTransactionHandler<TContractDeploymentMessage>(TransactionManager);

    /// <inheritdoc/>
    public ContractHandler GetContractHandler(string contractAddress) => new(contractAddress, this, TransactionManager?.Account?.Address);

    /// <inheritdoc/>
    public IContractQueryHandler<TContractFunctionMessage> GetContractQueryHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new() =>
        new ContractQueryEthCallHandler<TContractFunctionMessage>(Transactions.Call, TransactionManager?.Account?.Address, DefaultBlock);

    /// <inheritdoc/>
    public IContractTransactionHandler<TContractFunctionMessage> GetContractTransactionHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new() => new ContractTransactionHandler<TContractFunctionMessage>(TransactionManager);
}
