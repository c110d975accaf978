using System.Text.Json;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractTesting.Reports;

namespace DefiPay.ContractTesting.Tests.Reports;

public sealed class GasReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-gas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Report_OfSeveralChains_HasARowForEachContractAndMethod()
    {
        string path = Path.Combine(_folder, "gas.json");
        var report = new GasReportFile(path, "My.Tests");
        var gas = new List<ulong>();
        Parallel.For(0, 8, round =>
        {
            using var chain = ContractTestChain.Start(report);
            var bank = chain.Deploy<BrokenBank>();
            bank.Call(t => t.Deposit(5));
            var probe = chain.Deploy<Probe>(0, chain.Owner);
            probe.TryCall(t => t.Fail("so")).ShouldFail("so");
            ulong spent = probe.Call(t => t.Spin((uint)round)).Gas;
            _ = probe.Read(t => t.Count);
            lock (gas) gas.Add(spent);
        });

        var methods = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("methods");
        Assert.Equal(
            [
                "My.Tests BrokenBank (constructor) 8 0", "My.Tests BrokenBank Deposit 8 0",
                "My.Tests Probe (constructor) 8 0", "My.Tests Probe Fail 8 8", "My.Tests Probe Spin 8 0",
            ],
            methods.EnumerateArray().Select(method =>
                $"{method.GetProperty("project")} {method.GetProperty("contract")} {method.GetProperty("method")} {method.GetProperty("calls")} {method.GetProperty("failed")}"));
        var spin = methods[4];
        ulong[] sorted = [.. gas.Order()];
        Assert.Equal((sorted[0], sorted[3], sorted[7]), (spin.GetProperty("min").GetUInt64(), spin.GetProperty("median").GetUInt64(), spin.GetProperty("max").GetUInt64()));
        Assert.Equal(sorted.Aggregate(0ul, (sum, each) => sum + each), spin.GetProperty("gas").GetUInt64());
        Assert.Equal(JsonValueKind.Null, methods[3].GetProperty("median").ValueKind);
    }

    [Fact]
    public void Report_AsText_IsATable()
    {
        string path = Path.Combine(_folder, "gas.txt");
        Use(path, "My.Tests", probe =>
        {
            probe.Call(t => t.Keep());
            probe.TryCall(t => t.Fail("so"));
        });

        string[][] lines = Table(path);
        Assert.Equal(["project", "contract", "method", "calls", "failed", "gas", "min", "median", "max", "nested", "nested gas"], lines[0]);
        Assert.Equal(["My.Tests", "Probe", "(constructor)", "1", "0"], lines[1][..5]);
        Assert.Equal(["My.Tests", "Probe", "Fail", "1", "1"], lines[2][..5]);
        Assert.Equal(["-", "-", "-", "0", "0"], lines[2][6..]);
        Assert.Equal(["My.Tests", "Probe", "Keep", "1", "0"], lines[3][..5]);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("gas.txt")]
    [InlineData("gas.json")]
    public void Projects_OfOneRun_KeepEachOthersRowsAndReplaceTheirOwn(string name)
    {
        string path = Path.Combine(_folder, name);
        Use(path, "First.Tests", probe => probe.Call(t => t.Keep()));
        string alone = File.ReadAllText(path);
        Use(path, "Second.Tests", probe => probe.TryCall(t => t.Fail("so")));
        Assert.Equal(["First.Tests (constructor)", "First.Tests Keep", "Second.Tests (constructor)", "Second.Tests Fail"], Names());

        Use(path, "Second.Tests", probe => probe.Call(t => t.Add(1)));
        Assert.Equal(["First.Tests (constructor)", "First.Tests Keep", "Second.Tests (constructor)", "Second.Tests Add"], Names());

        // What was read back and written again is as it was.
        _ = new GasReportFile(path, "Second.Tests");
        Assert.Equal(alone, File.ReadAllText(path));

        IEnumerable<string> Names() => Rows(path).Select(row => $"{row.Project} {row.Method}");
    }

    [Fact]
    public void Projects_ThatWriteAtOnce_LoseNothing()
    {
        string path = Path.Combine(_folder, "gas.txt");
        string[] projects = [.. Enumerable.Range(0, 6).Select(number => $"P{number}.Tests")];

        Parallel.ForEach(projects, project =>
        {
            var report = new GasReportFile(path, project);
            for (int round = 0; round < 5; round++)
            {
                using var chain = ContractTestChain.Start(report);
                chain.Deploy<Probe>(0, chain.Owner).Call(t => t.Keep());
            }
        });

        Assert.Equal(projects.SelectMany(project => new[] { $"{project} (constructor) 5", $"{project} Keep 5" }), Rows(path).Select(row => $"{row.Project} {row.Method} {row.Calls}"));
    }

    [Fact]
    public void Calls_ThatContractsMake_AreCountedApart_AndTheirGasIsPartOfTheCallers()
    {
        string path = Path.Combine(_folder, "gas.txt");
        ulong gas, inner;
        using (var chain = ContractTestChain.Start(new GasReportFile(path, "My.Tests")))
        {
            var probe = chain.Deploy<Probe>(0, chain.Owner);
            var caller = chain.Deploy<Caller>(probe);
            var added = caller.Call(t => t.AddTwice(3));
            gas = added.Gas;
            inner = added.Trace.Root!.Events.OfType<TracedCall>().Aggregate(0ul, (sum, call) => sum + call.GasUsed);
            caller.Call(t => t.AskFor("no such\nmethod"));
            caller.Call(t => t.Make());
        }

        var rows = Rows(path).ToDictionary(row => $"{row.Contract}.{row.Method}");
        Assert.Equal((1, gas, 0, 0ul), (rows["Caller.AddTwice"].Calls, rows["Caller.AddTwice"].Gas, rows["Caller.AddTwice"].Nested, rows["Caller.AddTwice"].NestedGas));
        Assert.Equal((0, 0ul, 2, inner), (rows["Probe.Add"].Calls, rows["Probe.Add"].Gas, rows["Probe.Add"].Nested, rows["Probe.Add"].NestedGas));
        Assert.InRange(inner, 20_000ul, gas);
        Assert.Equal((1, 0), (rows["Probe.(constructor)"].Calls, rows["Probe.(constructor)"].Nested));
        Assert.Equal((0, 1), (rows["Probe.no_such_method"].Calls, rows["Probe.no_such_method"].Nested));
        Assert.Equal((0, 1), (rows["Child.(constructor)"].Calls, rows["Child.(constructor)"].Nested));
    }

    [Fact]
    public void Path_ThatIsRelative_IsRefusedByName() =>
        Assert.Contains("DEFIPAY_GAS_REPORT takes a full path, such as", Assert.Throws<ContractTestException>(() => new GasReportFile("gas.txt", "My.Tests")).Message);

    [Fact]
    public void Path_ThatCannotBeWritten_IsNamedAtOnce() =>
        Assert.Contains($"DEFIPAY_GAS_REPORT: {_folder} cannot be written.", Assert.Throws<ContractTestException>(() => new GasReportFile(_folder, "My.Tests")).Message);

    [Theory]
    [InlineData("notes.txt", "do not lose me")]
    [InlineData("notes.txt", "project  contract  method  calls  failed  gas  min  median  max  nested  nested gas\nA  B  C  1  0  many  -  -  -  0  0\n")]
    [InlineData("notes.json", "{\"name\":\"package\"}")]
    [InlineData("notes.json", "{\"methods\":[{\"project\":null}]}")]
    public void File_ThatHoldsSomethingElse_IsLeftAlone(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);

        var error = Assert.Throws<ContractTestException>(() => new GasReportFile(path, "My.Tests"));

        Assert.Contains($"{path} is there and holds no gas report, so it is left alone.", error.Message);
        Assert.Equal(text, File.ReadAllText(path));
    }

    private static void Use(string path, string project, Action<DeployedContract<Probe>> act)
    {
        using var chain = ContractTestChain.Start(new GasReportFile(path, project));
        act(chain.Deploy<Probe>(0, chain.Owner));
    }

    private static IReadOnlyList<ReportRow> Rows(string path)
    {
        string text = File.ReadAllText(path);
        return path.EndsWith(".json") ? ReportJson.Read(text) : ReportTable.Read(text);
    }

    private static string[][] Table(string path) => [.. File.ReadAllLines(path).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
