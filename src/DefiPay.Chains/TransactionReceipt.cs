namespace DefiPay.Chains;

/// <summary>What became of a contract transaction.</summary>
/// <param name="TransactionHash">The transaction, in canonical text form.</param>
/// <param name="BlockHash">The block that holds it.</param>
/// <param name="BlockNumber">That block's height; null where the node does not tell (a Cirrus node that mined the block itself).</param>
/// <param name="Success">False: nothing of it took effect, and the gas is paid.</param>
/// <param name="GasUsed">In gas units.</param>
/// <param name="CreatedContract">The new contract's address in canonical text form; null for calls and failed creations.</param>
/// <param name="ReturnValue">What the method returned, as the chain prints it; null when nothing.</param>
/// <param name="Error">Why it failed, as the chain says it (may hold a stack trace); null on success.</param>
/// <param name="Logs">Logs in order, their index counted within this transaction.</param>
public sealed record TransactionReceipt(
    string TransactionHash,
    string BlockHash,
    ulong? BlockNumber,
    bool Success,
    ulong GasUsed,
    string? CreatedContract,
    string? ReturnValue,
    string? Error,
    IReadOnlyList<LogRecord> Logs);
