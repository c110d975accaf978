using System.Text.Json;

namespace DefiPay.ContractTesting.Reports;

/// <summary>Rows as JSON that can be read back: <c>{"methods":[{"project":…,"contract":…,"method":…,"calls":…}]}</c>.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(IEnumerable<ReportRow> rows) => JsonSerializer.Serialize(new Report([.. rows]), s_options) + "\n";

    /// <exception cref="FormatException">It is something else.</exception>
    public static IReadOnlyList<ReportRow> Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Report>(text, s_options)?.Methods ?? throw new FormatException("It is null.");
        }
        catch (JsonException other)
        {
            throw new FormatException(other.Message, other);
        }
    }

    private sealed record Report(IReadOnlyList<ReportRow> Methods);
}
