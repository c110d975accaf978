using Nethereum.Contracts.CQS;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>What functions and constructors share on their way into transactions.</summary>
internal static class MessageInputs
{
    /// <summary>A transaction of a message; `to` is null for a creation.</summary>
    public static TransactionInput ToTransaction(ContractMessageBase message, string data, string to) => new()
    {
        Data = data,
        To = to,
        From = message.FromAddress,
        Gas = message.GetHexMaximumGas(),
        GasPrice = message.GetHexGasPrice(),
        Value = message.GetHexValue(),
        Nonce = message.GetHexNonce(),
        Type = message.GetHexTransactionType(),
        MaxFeePerGas = message.GetHexMaxFeePerGas(),
        MaxPriorityFeePerGas = message.GetMaxPriorityFeePerGas(),
        AccessList = message.AccessList,
        AuthorisationList = message.AuthorisationList,
    };

    /// <summary>What a message shares with every transaction, read back.</summary>
    public static void ReadTransaction(ContractMessageBase message, Transaction transaction)
    {
        message.FromAddress = transaction.From;
        message.Nonce = transaction.Nonce?.Value;
        message.Gas = transaction.Gas?.Value;
        message.GasPrice = transaction.GasPrice?.Value;
        message.AmountToSend = transaction.Value?.Value ?? 0;
        message.MaxFeePerGas = transaction.MaxFeePerGas?.Value;
        message.MaxPriorityFeePerGas = transaction.MaxPriorityFeePerGas?.Value;
        message.TransactionType = transaction.Type is { } type ? (byte)type.Value : null;
        message.AccessList = transaction.AccessList;
    }
}
