using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.Tracing;

namespace DefiPay.Devnet.Tracing;

/// <summary>A contract transaction of the chain that was run again.</summary>
/// <param name="Receipt">Its receipt; the second run came to the same.</param>
/// <param name="Trace">How it came about.</param>
public sealed record TransactionTrace(StoredReceipt Receipt, ExecutionTrace Trace);
