namespace DefiPay.ContractEngine.Tracing;

/// <summary>Gas that one line of source used, everything that it called in other lines left out.</summary>
/// <param name="CodeHash">Keccak-256 of the contract's code, lower-case hex; null for the transaction's base cost.</param>
/// <param name="Type">The class or struct; null for the transaction's base cost.</param>
/// <param name="Method">The method; <see cref="TransactionBase"/> for the transaction's base cost.</param>
/// <param name="File">The source; null for the transaction's base cost and for code without symbols.</param>
/// <param name="Line">From 1; 0 without a file.</param>
/// <param name="Text">The line; null when the source is not known.</param>
/// <param name="Instructions">Gas of its instructions.</param>
/// <param name="Storage">Gas of storage that it read and wrote.</param>
/// <param name="Logs">Gas of its logs.</param>
/// <param name="Calls">Base cost of calls, creates and transfers.</param>
public sealed record GasLine(
    string? CodeHash, string? Type, string Method, string? File, int Line, string? Text, ulong Instructions, ulong Storage, ulong Logs, ulong Calls)
{
    /// <summary>Stands for the method in the line of what every transaction pays.</summary>
    public const string TransactionBase = "transaction base";

    /// <summary>All of it.</summary>
    public ulong Gas => Instructions + Storage + Logs + Calls;
}
