using Nethereum.RPC.TransactionTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Questions to a transaction.</summary>
public static class TransactionExtensions
{
    /// <summary>Whether it has EIP-1559 fees.</summary>
    public static bool Is1559(this Transaction txn) => txn.Type?.Value == (int)TransactionType.EIP1559;

    /// <summary>Whether it is of the form before typed transactions.</summary>
    public static bool IsLegacy(this Transaction txn) => txn.Type is null || txn.Type.Value.IsZero;

    /// <summary>Whether it has no recipient.</summary>
    public static bool IsToAnEmptyAddress(this Transaction txn) => string.IsNullOrEmpty(txn.To) || txn.To is "0x" or "0x0";

    /// <summary>Whether it goes to an address.</summary>
    public static bool IsTo(this Transaction txn, string address) => string.Equals(txn.To, address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it goes to an address, or has no recipient.</summary>
    public static bool IsToOrEmpty(this Transaction txn, string address) => txn.IsToAnEmptyAddress() || txn.IsTo(address);

    /// <summary>Whether it comes from an address.</summary>
    public static bool IsFrom(this Transaction txn, string address) => string.Equals(txn.From, address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it goes from one address to another.</summary>
    public static bool IsFromAndTo(this Transaction txn, string from, string to) => txn.IsFrom(from) && txn.IsTo(to);

    /// <summary>Whether it created a contract.</summary>
    public static bool IsForContractCreation(this Transaction transaction, TransactionReceipt transactionReceipt) =>
        transaction.IsToAnEmptyAddress() && !string.IsNullOrEmpty(transactionReceipt.ContractAddress);

    /// <summary>The same call as an input, to send it again or to try it.</summary>
    public static TransactionInput ConvertToTransactionInput(this Transaction txn) => new()
    {
        From = txn.From,
        To = txn.To,
        Gas = txn.Gas,
        GasPrice = txn.MaxFeePerGas is null ? txn.GasPrice : null, // nodes tell what was paid, and take no input with both
        Value = txn.Value,
        Data = txn.Input,
        Nonce = txn.Nonce,
        Type = txn.Type,
        AccessList = txn.AccessList,
        MaxFeePerGas = txn.MaxFeePerGas,
        MaxPriorityFeePerGas = txn.MaxPriorityFeePerGas,
    };
}
