using System.Globalization;
using System.Text;

namespace DefiPay.ContractTesting.Reports;

/// <summary>Rows as a table that can be read back. Cells are two spaces apart or more; names of C# have none in them.</summary>
internal static class ReportTable
{
    private const string None = "-";
    private const int NameColumns = 3;

    private static readonly string[] s_columns = ["project", "contract", "method", "calls", "failed", "gas", "min", "median", "max", "nested", "nested gas"];

    public static string Write(IEnumerable<ReportRow> rows)
    {
        string[][] lines = [s_columns, .. rows.Select(Cells)];
        int[] widths = [.. s_columns.Select((_, column) => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            text.AppendJoin("  ", line.Select((cell, column) => column < NameColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).Append('\n');
        }

        return text.ToString();
    }

    /// <exception cref="FormatException">It is no such table.</exception>
    public static IReadOnlyList<ReportRow> Read(string text)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        return lines.Length > 0 && lines[0].SequenceEqual(s_columns) && lines.All(line => line.Length == s_columns.Length)
            ? [.. lines.Skip(1).Select(Row)]
            : throw new FormatException("It does not begin with the names of the columns, or a line has another number of cells.");
    }

    private static string[] Cells(ReportRow row) =>
    [
        row.Project, row.Contract, row.Method, Text(row.Calls), Text(row.Failed), Text(row.Gas),
        row.Min is { } min ? Text(min) : None, row.Median is { } median ? Text(median) : None, row.Max is { } max ? Text(max) : None,
        Text(row.Nested), Text(row.NestedGas),
    ];

    private static ReportRow Row(string[] cells) => new(
        cells[0], cells[1], cells[2], Count(cells[3]), Count(cells[4]), Gas(cells[5]),
        OptionalGas(cells[6]), OptionalGas(cells[7]), OptionalGas(cells[8]), Count(cells[9]), Gas(cells[10]));

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static int Count(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ulong Gas(string cell) => ulong.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ulong? OptionalGas(string cell) => cell == None ? null : Gas(cell);
}
