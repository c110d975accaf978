namespace DefiPay.ContractTesting.Reports;

/// <summary>What one method used in the tests of one project.</summary>
/// <param name="Project">The test project.</param>
/// <param name="Contract">The contract's class.</param>
/// <param name="Method">As in its source, or one of <see cref="ContractEngine.Tracing.GasUsage"/>'s words.</param>
/// <param name="Calls">Transactions that called it, the failed ones included.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="Gas">Of all of them together, as their receipts say.</param>
/// <param name="Min">Least of one that succeeded; null when none did.</param>
/// <param name="Median">Of those that succeeded; of two in the middle the lower one.</param>
/// <param name="Max">Most of one that succeeded.</param>
/// <param name="Nested">How often contracts called it, inside of transactions that are counted elsewhere.</param>
/// <param name="NestedGas">
/// What these calls used, with all that they called in turn. It is part of the gas of those transactions, so it must not be added to it.
/// </param>
internal sealed record ReportRow(
    string Project, string Contract, string Method, int Calls, int Failed, ulong Gas, ulong? Min, ulong? Median, ulong? Max, int Nested, ulong NestedGas);
