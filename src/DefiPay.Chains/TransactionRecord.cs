namespace DefiPay.Chains;

/// <summary>A transaction as its block and its receipt tell it.</summary>
/// <param name="Hash">Hash (on Stratis the transaction id) in canonical text form.</param>
/// <param name="Index">Position in the block, from 0.</param>
/// <param name="Logs">What contracts logged, in order; empty when it failed or called none.</param>
/// <param name="Outputs">Coins created; empty on chains that keep accounts instead of unspent outputs.</param>
/// <param name="Spends">Outputs consumed, in input order; a coinbase consumes none.</param>
public sealed record TransactionRecord(
    string Hash,
    int Index,
    IReadOnlyList<LogRecord> Logs,
    IReadOnlyList<OutputRecord> Outputs,
    IReadOnlyList<SpendRecord> Spends);
