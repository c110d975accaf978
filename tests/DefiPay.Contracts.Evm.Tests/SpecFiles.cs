using System.Text.RegularExpressions;
using DefiPay.TestSupport;

namespace DefiPay.Contracts.Evm.Tests;

/// <summary>The JavaScript files with the tests.</summary>
public static partial class SpecFiles
{
    /// <summary>The names of all tests that are written down as plain text; names put together while running are checked together.</summary>
    public static string[] TestNames() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "DefiPay.Contracts.Evm.Tests", "Specs"), "*.js")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => TestName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
    ];

    [GeneratedRegex("""^\s*it\("([A-Za-z0-9_]+)",""", RegexOptions.Multiline)]
    private static partial Regex TestName();
}
