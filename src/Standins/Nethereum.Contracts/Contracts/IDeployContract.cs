using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts;

/// <summary>Creates contracts from their ABI as JSON and their code. Sending does not estimate gas: give it, or ask for it first.</summary>
public interface IDeployContract
{
    /// <summary>What signs and sends.</summary>
    ITransactionManager TransactionManager { get; set; }

    /// <summary>The code with the constructor's parameters behind it.</summary>
    string GetData(string contractByteCode, string abi, params object[] values);

    /// <summary>The gas that the creation would need now.</summary>
    Task<HexBigInteger> EstimateGasAsync(string abi, string contractByteCode, string from, params object[] values);

    /// <summary>Sends, and gives the hash.</summary>
    Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, params object[] values);

    /// <summary>Sends with a payment, and gives the hash.</summary>
    Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, params object[] values);

    /// <summary>Sends with a price of its gas, and gives the hash.</summary>
    Task<string> SendRequestAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, params object[] values);

    /// <summary>Sends, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, CancellationToken receiptRequestCancellationToken, params object[] values);

    /// <summary>Sends with a payment, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, CancellationToken receiptRequestCancellationToken, params object[] values);

    /// <summary>Sends with a price of its gas, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, CancellationToken receiptRequestCancellationToken, params object[] values);

    /// <summary>Sends, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values);

    /// <summary>Sends with a payment, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger value, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values);

    /// <summary>Sends with a price of its gas, waits for the receipt and sees that there is code.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string abi, string contractByteCode, string from, HexBigInteger gas, HexBigInteger gasPrice, HexBigInteger value, CancellationTokenSource receiptRequestCancellationToken = null, params object[] values);
}
