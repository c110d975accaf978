namespace DefiPay.Chains;

/// <summary>One log as the chain recorded it, not yet decoded.</summary>
/// <param name="LogIndex">Position in the block: transaction order, then log order, from 0.</param>
/// <param name="TransactionHash">The transaction, in canonical text form.</param>
/// <param name="TransactionIndex">The transaction's position in the block.</param>
/// <param name="Contract">The contract that logged, in canonical text form.</param>
/// <param name="Topics">Topics in order. On Stratis the first is the log struct's name in UTF-8 and none is hashed.</param>
/// <param name="Data">The rest, in the chain's own encoding.</param>
public sealed record LogRecord(
    int LogIndex,
    string TransactionHash,
    int TransactionIndex,
    string Contract,
    IReadOnlyList<byte[]> Topics,
    byte[] Data);
