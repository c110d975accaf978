namespace DefiPay.ContractEngine.Tracing;

/// <summary>Gas of all lines of a method together.</summary>
/// <param name="CodeHash">As in <see cref="GasLine"/>.</param>
/// <param name="Type">As in <see cref="GasLine"/>.</param>
/// <param name="Method">As in <see cref="GasLine"/>.</param>
/// <param name="Instructions">Gas of its instructions.</param>
/// <param name="Storage">Gas of storage that it read and wrote.</param>
/// <param name="Logs">Gas of its logs.</param>
/// <param name="Calls">Base cost of calls, creates and transfers.</param>
public sealed record GasMethod(string? CodeHash, string? Type, string Method, ulong Instructions, ulong Storage, ulong Logs, ulong Calls)
{
    /// <summary>All of it.</summary>
    public ulong Gas => Instructions + Storage + Logs + Calls;
}
