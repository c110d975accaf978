using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts.Standards.ERC20;
using Nethereum.RPC;

namespace Nethereum.Contracts.Services;

/// <summary>The `eth_` methods of a node, and contracts over them.</summary>
public interface IEthApiContractService : IEthApiService
{
    /// <inheritdoc cref="IDeployContract"/>
    IDeployContract DeployContract { get; }

    /// <inheritdoc cref="ERC20Service"/>
    ERC20Service ERC20 { get; }

    /// <inheritdoc cref="IEthGetContractTransactionErrorReason"/>
    IEthGetContractTransactionErrorReason GetContractTransactionErrorReason { get; }

    /// <summary>The contract at an address by its ABI as JSON.</summary>
    Contract GetContract(string abi, string contractAddress);

    /// <summary>An event of all contracts.</summary>
    Event<TEventType> GetEvent<TEventType>()
        where TEventType : IEventDTO, new();

    /// <summary>An event of the contract at an address.</summary>
    Event<TEventType> GetEvent<TEventType>(string contractAddress)
        where TEventType : IEventDTO, new();

    /// <summary>Creates contracts of a kind.</summary>
    IContractDeploymentTransactionHandler<TContractDeploymentMessage> GetContractDeploymentHandler<TContractDeploymentMessage>()
        where TContractDeploymentMessage : ContractDeploymentMessage, new();

    /// <summary>The contract at an address, by messages.</summary>
    ContractHandler GetContractHandler(string contractAddress);

    /// <summary>Calls a function without changing anything.</summary>
    IContractQueryHandler<TContractFunctionMessage> GetContractQueryHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new();

    /// <summary>Sends calls of a function.</summary>
    IContractTransactionHandler<TContractFunctionMessage> GetContractTransactionHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new();
}
