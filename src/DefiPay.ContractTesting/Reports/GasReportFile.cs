using System.Text;
using System.Text.Json;
using DefiPay.ContractEngine.Tracing;

namespace DefiPay.ContractTesting.Reports;

/// <summary>
/// What the transactions of a whole test run used, by contract and method, in a file that <c>DEFIPAY_GAS_REPORT</c> names: JSON when its name ends
/// in <c>.json</c>, else a table. Written anew whenever a chain ends, as no test framework tells when the last one did. Safe for concurrent use.
/// </summary>
internal sealed class GasReportFile
{
    public const string Variable = "DEFIPAY_GAS_REPORT";

    private static readonly string[] s_columns = ["contract", "method", "calls", "failed", "gas", "min", "median", "max"];
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly Lazy<GasReportFile?> s_asked = new(() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? new GasReportFile(path) : null);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, GasUsage> _contracts = new(StringComparer.Ordinal);
    private readonly string _path;

    /// <exception cref="ContractTestException">The path is relative, or cannot be written.</exception>
    public GasReportFile(string path)
    {
        // Test runners set the working directory to where the tests were built, and nobody would look for the file there.
        _path = Path.IsPathFullyQualified(path)
            ? path
            : throw new ContractTestException($"{Variable} takes a full path, such as {Path.Combine(Path.GetTempPath(), "gas.txt")}, not `{path}`: tests run in a folder of their own.");
        Write();
    }

    /// <summary>What the environment asks for; null for nothing.</summary>
    /// <exception cref="ContractTestException">The path is relative, or cannot be written.</exception>
    public static GasReportFile? Asked => s_asked.Value;

    /// <summary>Adds a transaction.</summary>
    /// <param name="contract">The contract's class.</param>
    /// <param name="isCreate">Whether it created the contract.</param>
    /// <param name="method">What was called.</param>
    /// <param name="gas">As in its receipt.</param>
    /// <param name="success">As in its receipt.</param>
    public void Add(string contract, bool isCreate, string? method, ulong gas, bool success)
    {
        lock (_gate)
        {
            if (!_contracts.TryGetValue(contract, out var usage)) _contracts.Add(contract, usage = new GasUsage());
            usage.Add(isCreate, method, gas, success);
        }
    }

    /// <exception cref="ContractTestException">The file cannot be written.</exception>
    public void Write()
    {
        lock (_gate)
        {
            try
            {
                File.WriteAllText(_path, Path.GetExtension(_path) == ".json" ? Json() : Table());
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                throw new ContractTestException($"{Variable}: {_path} cannot be written. {unwritable.Message}", unwritable);
            }
        }
    }

    private string Json() => JsonSerializer.Serialize(new { Contracts = _contracts.Select(entry => new { Contract = entry.Key, entry.Value.Methods }) }, s_json) + "\n";

    private string Table()
    {
        string[][] rows =
        [
            s_columns,
            .. _contracts.SelectMany(entry => entry.Value.Methods.Select(method => (string[])
            [
                entry.Key, method.Method, $"{method.Calls}", $"{method.Failed}", $"{method.Gas}", $"{method.Min}", $"{method.Median}", $"{method.Max}",
            ])),
        ];
        int[] widths = [.. s_columns.Select((_, column) => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
