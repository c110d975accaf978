namespace DefiPay.ContractEngine.Tracing;

/// <summary>
/// Where gas went. The lines sum to the receipt's gas exactly, and the keys to the storage gas of the lines.
/// </summary>
/// <param name="Lines">By source: the transaction's base cost first, then file by file in line order.</param>
/// <param name="Keys">By storage key, the dearest first.</param>
public sealed record GasReport(IReadOnlyList<GasLine> Lines, IReadOnlyList<GasKey> Keys)
{
    /// <summary>All gas.</summary>
    public ulong Gas => Lines.Aggregate(0UL, (sum, line) => sum + line.Gas);

    /// <summary>The lines by method, in the order of the lines.</summary>
    public IReadOnlyList<GasMethod> Methods =>
    [
        .. Lines.GroupBy(line => (line.CodeHash, line.Type, line.Method)).Select(group => new GasMethod(
            group.Key.CodeHash, group.Key.Type, group.Key.Method,
            Sum(group, line => line.Instructions), Sum(group, line => line.Storage), Sum(group, line => line.Logs), Sum(group, line => line.Calls))),
    ];

    /// <summary>The reports of several transactions as one.</summary>
    public static GasReport Combine(IEnumerable<GasReport> reports)
    {
        var all = reports.ToArray();
        var lines = all.SelectMany(report => report.Lines)
            .GroupBy(line => (line.CodeHash, line.Type, line.Method, line.File, line.Line))
            .Select(group => group.First() with
            {
                Instructions = Sum(group, line => line.Instructions),
                Storage = Sum(group, line => line.Storage),
                Logs = Sum(group, line => line.Logs),
                Calls = Sum(group, line => line.Calls),
            });
        var keys = all.SelectMany(report => report.Keys)
            .GroupBy(key => (key.Contract, key.Key))
            .Select(group => new GasKey(
                group.Key.Contract, group.Key.Key,
                group.Sum(key => key.Reads), Sum(group, key => key.ReadGas), group.Sum(key => key.Writes), Sum(group, key => key.WriteGas)));
        return Ordered(lines, keys);
    }

    internal static GasReport Ordered(IEnumerable<GasLine> lines, IEnumerable<GasKey> keys) => new(
        [
            .. lines.OrderBy(line => line.CodeHash is not null)
                .ThenBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Line)
                .ThenBy(line => line.Type, StringComparer.Ordinal).ThenBy(line => line.Method, StringComparer.Ordinal).ThenBy(line => line.CodeHash, StringComparer.Ordinal),
        ],
        [.. keys.OrderByDescending(key => key.Gas).ThenBy(key => key.Key, StringComparer.Ordinal).ThenBy(key => key.Contract?.ToString(), StringComparer.Ordinal)]);

    private static ulong Sum<T>(IEnumerable<T> items, Func<T, ulong> of) => items.Aggregate(0UL, (sum, item) => sum + of(item));
}
