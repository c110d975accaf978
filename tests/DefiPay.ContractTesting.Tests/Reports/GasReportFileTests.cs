using System.Text.Json;
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
        var report = new GasReportFile(path);
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

        var contracts = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("contracts");
        Assert.Equal(["BrokenBank", "Probe"], contracts.EnumerateArray().Select(contract => contract.GetProperty("contract").GetString()));
        Assert.Equal(["(constructor) 8 0", "Deposit 8 0"], Counts(contracts[0]));
        Assert.Equal(["(constructor) 8 0", "Fail 8 8", "Spin 8 0"], Counts(contracts[1]));
        var spin = contracts[1].GetProperty("methods")[2];
        ulong[] sorted = [.. gas.Order()];
        Assert.Equal((sorted[0], sorted[3], sorted[7]), (spin.GetProperty("min").GetUInt64(), spin.GetProperty("median").GetUInt64(), spin.GetProperty("max").GetUInt64()));
        Assert.Equal(sorted.Aggregate(0ul, (sum, each) => sum + each), spin.GetProperty("gas").GetUInt64());
        Assert.Equal(JsonValueKind.Null, contracts[1].GetProperty("methods")[1].GetProperty("median").ValueKind);
    }

    [Fact]
    public void Report_AsText_IsATable()
    {
        string path = Path.Combine(_folder, "gas.txt");
        using (var chain = ContractTestChain.Start(new GasReportFile(path)))
        {
            var probe = chain.Deploy<Probe>(0, chain.Owner);
            probe.Call(t => t.Keep());
            probe.TryCall(t => t.Fail("so"));
        }

        string[] lines = File.ReadAllLines(path);
        Assert.Equal(["contract", "method", "calls", "failed", "gas", "min", "median", "max"], Cells(lines[0]));
        Assert.Equal(["Probe", "(constructor)", "1", "0"], Cells(lines[1])[..4]);
        Assert.Equal(["Probe", "Fail", "1", "1"], Cells(lines[2])[..4]);
        Assert.Equal(5, Cells(lines[2]).Length);
        Assert.Equal(["Probe", "Keep", "1", "0"], Cells(lines[3])[..4]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Path_ThatIsRelative_IsRefusedByName() =>
        Assert.Contains("DEFIPAY_GAS_REPORT takes a full path, such as", Assert.Throws<ContractTestException>(() => new GasReportFile("gas.txt")).Message);

    [Fact]
    public void Path_ThatCannotBeWritten_IsNamedAtOnce() =>
        Assert.Contains($"DEFIPAY_GAS_REPORT: {_folder} cannot be written.", Assert.Throws<ContractTestException>(() => new GasReportFile(_folder)).Message);

    private static IEnumerable<string> Counts(JsonElement contract) => contract.GetProperty("methods").EnumerateArray()
        .Select(method => $"{method.GetProperty("method").GetString()} {method.GetProperty("calls")} {method.GetProperty("failed")}");

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
