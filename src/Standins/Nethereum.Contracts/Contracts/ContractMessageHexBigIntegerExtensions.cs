using System.Numerics;
using Nethereum.Contracts.CQS;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.TransactionTypes;

namespace Nethereum.Contracts;

/// <summary>A message's numbers as nodes take them; null where the message has none.</summary>
public static class ContractMessageHexBigIntegerExtensions
{
    /// <summary>Makes it a transaction with EIP-1559 fees.</summary>
    public static void SetTransactionType1559(this ContractMessageBase contractMessage) => contractMessage.TransactionType = TransactionType.EIP1559.AsByte();

    /// <summary>The kind of transaction.</summary>
    public static HexBigInteger GetHexTransactionType(this ContractMessageBase contractMessage) =>
        contractMessage.TransactionType is { } type ? new HexBigInteger(new BigInteger(type)) : null;

    /// <summary>The most that is paid for gas.</summary>
    public static HexBigInteger GetHexMaxFeePerGas(this ContractMessageBase contractMessage) => GetDefaultValue(contractMessage.MaxFeePerGas);

    /// <summary>The tip.</summary>
    public static HexBigInteger GetMaxPriorityFeePerGas(this ContractMessageBase contractMessage) => GetDefaultValue(contractMessage.MaxPriorityFeePerGas);

    /// <summary>The most gas.</summary>
    public static HexBigInteger GetHexMaximumGas(this ContractMessageBase contractMessage) => GetDefaultValue(contractMessage.Gas);

    /// <summary>What is paid.</summary>
    public static HexBigInteger GetHexValue(this ContractMessageBase contractMessage) => new(contractMessage.AmountToSend);

    /// <summary>The price of gas.</summary>
    public static HexBigInteger GetHexGasPrice(this ContractMessageBase contractMessage) => GetDefaultValue(contractMessage.GasPrice);

    /// <summary>The transaction's number.</summary>
    public static HexBigInteger GetHexNonce(this ContractMessageBase contractMessage) => GetDefaultValue(contractMessage.Nonce);

    /// <summary>A number as hex, or null.</summary>
    public static HexBigInteger GetDefaultValue(BigInteger? bigInteger) => bigInteger is { } value ? new HexBigInteger(value) : null;

    /// <summary>Makes a message that names no sender come from this one, and gives the sender.</summary>
    public static string SetDefaultFromAddressIfNotSet(this ContractMessageBase contractMessage, string defaultFromAdddress) =>
        contractMessage.FromAddress = string.IsNullOrEmpty(contractMessage.FromAddress) ? defaultFromAdddress : contractMessage.FromAddress;
}
