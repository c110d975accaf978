using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>The contract at an address, by its ABI as JSON.</summary>
public class Contract
{
    /// <summary>A contract of a node.</summary>
    public Contract(EthApiService eth, string abi, string contractAddress)
    {
        Eth = eth;
        ContractBuilder = new ContractBuilder(abi, contractAddress);
    }

    /// <summary>What the ABI says.</summary>
    public ContractBuilder ContractBuilder { get; set; }

    /// <summary>The contract's address.</summary>
    public string Address => ContractBuilder.Address;

    /// <summary>The node.</summary>
    public EthApiService Eth { get; }

    /// <summary>Makes a filter of all its events at the node.</summary>
    public Task<HexBigInteger> CreateFilterAsync() => Eth.Filters.NewFilter.SendRequestAsync(GetDefaultFilterInput());

    /// <summary>A filter of all its events.</summary>
    public NewFilterInput GetDefaultFilterInput(BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        ContractBuilder.GetDefaultFilterInput(fromBlock, toBlock);

    /// <summary>An event by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public Event GetEvent(string name) => new(this, ContractBuilder.GetEventAbi(name));

    /// <summary>An event by its first topic.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public Event GetEventBySignature(string signature) => new(this, ContractBuilder.GetEventAbiBySignature(signature));

    /// <summary>An event by its annotated class.</summary>
    public Event<T> GetEvent<T>()
        where T : IEventDTO, new() => new(this);

    /// <summary>An error by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public Error GetError(string name) => new(ContractBuilder.GetErrorAbi(name));

    /// <summary>The error of a revert's data; null where the ABI has none.</summary>
    public Error FindError(string exceptionEncodedData) =>
        (ContractBuilder.ContractABI.Errors ?? []).ToList().FindErrorABIForExceptionData(exceptionEncodedData) is { } found ? new Error(found) : null;

    /// <summary>A function by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public Function GetFunction(string name) => new(this, ContractBuilder.GetFunctionAbi(name));

    /// <summary>A function by its selector.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public Function GetFunctionBySignature(string signature) => new(this, ContractBuilder.GetFunctionAbiBySignature(signature));
}
