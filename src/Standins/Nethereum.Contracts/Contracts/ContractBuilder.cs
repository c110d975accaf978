using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>What a contract's ABI says.</summary>
public class ContractBuilder
{
    /// <summary>A contract by its ABI as JSON.</summary>
    public ContractBuilder(string abi, string contractAddress)
    {
        ContractABI = ABIDeserialiserFactory.DeserialiseContractABI(abi);
        Address = contractAddress;
    }

    /// <summary>The ABI.</summary>
    public ContractABI ContractABI { get; set; }

    /// <summary>The contract's address.</summary>
    public string Address { get; set; }

    /// <summary>A filter of all its events.</summary>
    public NewFilterInput GetDefaultFilterInput(BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        FilterInputBuilder.GetDefaultFilterInput(Address, fromBlock, toBlock);

    /// <summary>An error by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public ErrorABI GetErrorAbi(string name) =>
        ContractABI.Errors?.FirstOrDefault(error => error.Name == name) ?? throw new Exception("Error not found");

    /// <summary>An event by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public EventABI GetEventAbi(string name) =>
        ContractABI.Events?.FirstOrDefault(found => found.Name == name) ?? throw new Exception("Event not found");

    /// <summary>An event by its first topic.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public EventABI GetEventAbiBySignature(string signature) =>
        ContractABI.Events?.FirstOrDefault(found => found.Sha3Signature.IsTheSameHex(signature)) ?? throw new Exception("Event not found for signature:" + signature);

    /// <summary>A function by its name.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public FunctionABI GetFunctionAbi(string name) =>
        ContractABI.Functions?.FirstOrDefault(function => function.Name == name) ?? throw new Exception("Function not found:" + name);

    /// <summary>A function by its selector.</summary>
    /// <exception cref="Exception">There is none.</exception>
    public FunctionABI GetFunctionAbiBySignature(string signature) =>
        ContractABI.Functions?.FirstOrDefault(function => function.Sha3Signature.IsTheSameHex(signature)) ?? throw new Exception("Function not found for signature:" + signature);
}
