using System.Globalization;

namespace DefiPay.Contracts.Tests;

/// <summary>The gas table of a contract's README, held against what the engine charges.</summary>
internal static class GasTable
{
    private const string Heading = "## Gas";

    public static void Matches(string contract, IReadOnlyList<(string What, ulong Gas)> measured)
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", contract, "README.md"));
        string[] table = ["| transaction | gas |", "|---|---:|", .. measured.Select(row => string.Create(CultureInfo.InvariantCulture, $"| {row.What} | {row.Gas:N0} |"))];

        int heading = readme.IndexOf(Heading, StringComparison.Ordinal);
        string[] stated = heading < 0 ? [] : [.. readme[heading..].Split('\n').Where(line => line.StartsWith('|'))];

        Assert.True(table.SequenceEqual(stated), $"The table under \"{Heading}\" of {contract}/README.md should be:\n{string.Join('\n', table)}");
    }
}
