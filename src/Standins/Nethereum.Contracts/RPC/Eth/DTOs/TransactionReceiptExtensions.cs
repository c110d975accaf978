namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Questions to a receipt.</summary>
public static class TransactionReceiptExtensions
{
    /// <summary>Whether the transaction did its work. A receipt without status counts as success unless told otherwise.</summary>
    public static bool Succeeded(this TransactionReceipt receipt, bool treatNullStatusAsFailure = false) => !receipt.Failed(treatNullStatusAsFailure);

    /// <summary>Whether the transaction was reverted.</summary>
    public static bool Failed(this TransactionReceipt receipt, bool treatNullStatusAsFailure = false) => receipt.HasErrors() ?? treatNullStatusAsFailure;

    /// <summary>Whether the transaction left events.</summary>
    public static bool HasLogs(this TransactionReceipt receipt) => receipt.Logs?.Length > 0;

    /// <summary>Whether the transaction created this contract.</summary>
    public static bool IsContractAddressEqual(this TransactionReceipt receipt, string address) =>
        string.Equals(receipt.ContractAddress, address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the transaction created this contract, or none.</summary>
    public static bool IsContractAddressEmptyOrEqual(this TransactionReceipt receipt, string contractAddress) =>
        string.IsNullOrEmpty(receipt.ContractAddress) || receipt.IsContractAddressEqual(contractAddress);
}
