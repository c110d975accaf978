using DefiPay.ContractEngine.Tracing;

namespace DefiPay.ContractTesting.Reports;

/// <summary>Collects what the methods of one contract used: in transactions of their own, and apart from that in calls by contracts.</summary>
internal sealed class ContractUsage
{
    private readonly GasUsage _own = new();
    private readonly GasUsage _nested = new();

    /// <summary>Adds a transaction.</summary>
    public void Add(bool isCreate, string? method, ulong gas, bool success) => _own.Add(isCreate, method, gas, success);

    /// <summary>Adds a call that a contract made. A contract can ask for any name, also for one that would break a table.</summary>
    public void AddNested(bool isCreate, string? method, ulong gas, bool success) =>
        _nested.Add(isCreate, string.Concat((method ?? "").Select(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) ? '_' : letter)), gas, success);

    public IEnumerable<ReportRow> Rows(string project, string contract)
    {
        var nested = _nested.Methods.ToDictionary(usage => usage.Method, StringComparer.Ordinal);
        foreach (var own in _own.Methods)
        {
            nested.Remove(own.Method, out var inside);
            yield return new ReportRow(project, contract, own.Method, own.Calls, own.Failed, own.Gas, own.Min, own.Median, own.Max, inside?.Calls ?? 0, inside?.Gas ?? 0);
        }

        foreach (var inside in nested.Values) yield return new ReportRow(project, contract, inside.Method, 0, 0, 0, null, null, null, inside.Calls, inside.Gas);
    }
}
