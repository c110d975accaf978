using System.Globalization;
using System.Text.Json;
using DefiPay.EndToEnd.Tests.Documents;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Verbs that bring a contract of one's own to a chain that runs.</summary>
[Collection(ReaderFixture.Collection)]
public sealed class ContractVerbTests(ReaderFixture fixture) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _data = ["--data", fixture.DataFolder];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Deploy_ContractOfOnesOwn_IsCalledQueriedAndIndexedWithoutARestart()
    {
        string file = _folder.File("Counter.cs", CounterSource.Text);

        (int code, string output) = await VerbProcess.RunAsync(["deploy", file, "7", "--from", "bob", .. _data]);
        Assert.True(code == 0, output);
        string address = output.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries).Last(word => word.Length == 34 && word[0] == 'P');

        (code, output) = await VerbProcess.RunAsync(["deploy", file, "7", "--from", "bob", .. _data]);
        Assert.True(code == 0, output);
        Assert.Contains(address, output, StringComparison.Ordinal); // Not another one.

        (code, output) = await VerbProcess.RunAsync(["contract", "call", address, "Add", "5", "--from", "carol", .. _data]);
        Assert.True(code == 0, output);
        Assert.Contains("returned    12", output, StringComparison.Ordinal);
        Assert.Contains("CountedLog", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunAsync(["contract", "query", address, "Value", .. _data]);
        Assert.Equal((0, "12"), (code, output.Split('\n')[0].Trim()));

        (code, output) = await VerbProcess.RunAsync(["contract", "call", address, "Add", "0", .. _data]);
        Assert.Contains("more: must be more than 0", output, StringComparison.Ordinal);
        Assert.Equal(1, code);

        (code, output) = await VerbProcess.RunAsync(["contract", "call", address, "Subtract", "1", .. _data]);
        Assert.Contains("Counter has no method `Subtract`", output, StringComparison.Ordinal);
        Assert.Equal(2, code);

        // A property in a transaction is what a contract would call: its getter.
        (code, output) = await VerbProcess.RunAsync(["contract", "call", address, "Value", .. _data]);
        Assert.True(code == 0 && output.Contains("returned    12", StringComparison.Ordinal), output);

        await Eventually.HoldsAsync(async () =>
        {
            JsonElement found = await fixture.Up.QueryAsync("{ events(first: 50) { nodes { name arguments contract } } }");
            return found.GetProperty("events").GetProperty("nodes").EnumerateArray()
                .Any(entry => entry.GetProperty("name").GetString() == "CountedLog" && entry.GetProperty("contract").GetString() == address);
        });

        (code, output) = await VerbProcess.RunAsync(["devnet", "mine", "3", .. _data]);
        Assert.True(code == 0, output);
        Assert.Contains("The chain is at block", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ContractThatDoesNotCompile_NamesFileLineAndRule()
    {
        string file = _folder.File("Broken.cs", CounterSource.Text.Replace("Value + more", "Value + less", StringComparison.Ordinal));
        int line = 1 + CounterSource.Text[..CounterSource.Text.IndexOf("Value + more", StringComparison.Ordinal)].Count(letter => letter == '\n');

        (int code, string output) = await VerbProcess.RunAsync(["deploy", file, "7", .. _data]);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Broken.cs({line},"), output, StringComparison.Ordinal);
        Assert.Contains("CS0103", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }
}
