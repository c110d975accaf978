using System.Text.Json;
using DefiPay.Screens;

namespace DefiPay.Traces;

/// <summary>Shows where the gas of a transaction went: by method, by line and by storage key. Each of the first two sums to the receipt's gas.</summary>
internal sealed class GasTables(Screen screen)
{
    private static readonly string[] Parts = ["gas", "instructions", "storage", "logs", "calls"];
    private static readonly string[] Spread = ["min", "median", "max"];

    public void Show(JsonElement trace)
    {
        JsonElement gas = trace.GetProperty("gas");
        if (trace.Text("transactionHash") is { Length: > 0 } transaction)
        {
            screen.Line($"transaction {transaction}");
        }

        screen.Line($"gas         {trace.Count("gasUsed")}");
        new FailureLines(screen).Show(trace.GetProperty("explanation"));
        screen.Table("Gas per method", ["method", .. Parts], gas.Each("methods").Select(method => (string[])[NameOf(method), .. PartsOf(method)]));
        screen.Table("Gas per line", ["line", .. Parts, "source"], gas.Each("lines").Select(line =>
            (string[])[line.Place() is { Length: > 0 } place ? place : NameOf(line), .. PartsOf(line), line.Text("text")]));
        string[][] keys =
        [
            .. gas.Each("keys").Select(key =>
                (string[])[key.Text("contract"), key.Text("key"), key.Count("gas"), key.Count("reads"), key.Count("readGas"), key.Count("writes"), key.Count("writeGas")]),
        ];
        if (keys.Length > 0)
        {
            screen.Table("Gas per storage key", ["contract", "key", "gas", "reads", "gas of reads", "writes", "gas of writes"], keys);
        }

        string[] unknown =
        [
            .. gas.Each("lines").Where(line => line.Text("codeHash").Length > 0).GroupBy(line => line.Text("codeHash"))
                .Where(code => code.All(line => line.Place().Length == 0)).SelectMany(code => code.Select(line => line.Text("type"))).Distinct(),
        ];
        if (unknown.Length > 0)
        {
            screen.Line($"Lines of {string.Join(", ", unknown)} are not known, so methods stand for them: the devnet has no sources of that code. POST api/devnet/symbols takes them, and `defipay deploy` gives them.");
        }
    }

    /// <summary>A contract's transactions, by method. How far a failed one came says nothing of its method, so it is counted only.</summary>
    public void ShowContract(JsonElement gas)
    {
        screen.Line($"contract    {gas.Text("contract")}, {gas.Text("type")}");
        screen.Line($"blocks      {gas.Count("fromBlock")} to {gas.Count("toBlock")}: {gas.Count("transactions")} transactions, {gas.Count("gas")} gas");
        screen.Table("Gas per method", ["method", "calls", "failed", "gas", .. Spread], gas.Each("methods").Select(method =>
            (string[])[method.Text("method"), method.Count("calls"), method.Count("failed"), method.Count("gas"), .. Spread.Select(part => method.Text(part).Length > 0 ? method.Count(part) : "")]));
    }

    private static string NameOf(JsonElement entry) => entry.Text("type") is { Length: > 0 } type ? $"{type}.{entry.Text("method")}" : entry.Text("method");

    private static IEnumerable<string> PartsOf(JsonElement entry) => Parts.Select(part => entry.Count(part));
}
