using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>A decoded event with its origin.</summary>
/// <param name="LogIndex">Position in the block.</param>
/// <param name="TransactionHash">Its transaction.</param>
/// <param name="Contract">The contract that logged it.</param>
/// <param name="Event">Name and arguments.</param>
public sealed record EventFact(int LogIndex, string TransactionHash, string Contract, DecodedEvent Event);
