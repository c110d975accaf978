using Nethereum.ABI.FunctionEncoding;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>Creations of contracts as data.</summary>
public static class DeploymentMessageExtensions
{
    /// <summary>The code with the parameters behind it.</summary>
    public static byte[] GetDeploymentData<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : ContractDeploymentMessage, new() => Encode(contractMessage).HexToByteArray();

    /// <summary>The Keccak-256 of code and parameters, which CREATE2 addresses are made of.</summary>
    public static byte[] GetDeploymentDataHash<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : ContractDeploymentMessage, new() => DefiPay.Crypto.Keccak256.Hash(contractMessage.GetDeploymentData());

    /// <summary>The creation as a call, to estimate it.</summary>
    public static CallInput CreateCallInput<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : ContractDeploymentMessage, new() =>
        new(Encode(contractMessage), contractMessage.FromAddress, contractMessage.GetHexMaximumGas(), contractMessage.GetHexValue());

    /// <summary>The creation as a transaction.</summary>
    public static TransactionInput CreateTransactionInput<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : ContractDeploymentMessage, new() => MessageInputs.ToTransaction(contractMessage, Encode(contractMessage), null);

    private static string Encode<TContractMessage>(TContractMessage message)
        where TContractMessage : ContractDeploymentMessage, new() => new ConstructorCallEncoder().EncodeRequest(message, message.ByteCode);
}
