using System.Text.Json;
using System.Text.RegularExpressions;

namespace DefiPay.EndToEnd.Tests;

/// <summary>`contract trace` and `contract gas` on a devnet alone, with contracts that `deploy` made.</summary>
public sealed class ContractTraceVerbTests
{
    private const string Purse = """
        using Stratis.SmartContracts;

        public class Purse : SmartContract
        {
            public Purse(ISmartContractState state) : base(state) { }

            public ulong Put(ulong amount)
            {
                Assert(amount > 0, "amount: must be more than 0");
                var total = State.GetUInt64("Total") + amount;
                State.SetUInt64("Total", total);
                Log(new PutLog { By = Message.Sender, Amount = amount });
                return total;
            }

            public struct PutLog
            {
                [Index] public Address By;
                public ulong Amount;
            }
        }
        """;

    private const string Owner = """
        using Stratis.SmartContracts;

        public class Owner : SmartContract
        {
            public Owner(ISmartContractState state, Address purse) : base(state)
            {
                State.SetAddress("Purse", purse);
            }

            public bool Save(ulong amount)
            {
                var put = Call(State.GetAddress("Purse"), 0, "Put", new object[] { amount });
                Assert(put.Success, "the purse refused");
                return true;
            }
        }
        """;

    [Fact]
    public async Task TraceAndGas_OfCallsAcrossContracts_NameFilesAndLines()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = new RoleProcess("devnet", "", () => ["devnet", "--data", folder.Data, "--ports", "0"]);
        string node = Regex.Match(await devnet.StartAsync(), "http://[^,]+").Value;
        string[] where = ["--node", node, "--data", folder.Data];
        string purse = Address(await RunAsync(0, ["deploy", folder.File("Purse.cs", Purse), .. where]));
        string owner = Address(await RunAsync(0, ["deploy", folder.File("Owner.cs", Owner), purse, .. where]));

        string output = await RunAsync(0, ["contract", "call", owner, "Save", "30", .. where]);
        string saved = Transaction(output);
        string gasUsed = Regex.Match(output, @"gas +(\d+)").Groups[1].Value;

        output = await RunAsync(0, ["contract", "trace", saved, .. where]);
        Assert.Matches($@"call Owner\.Save\(amount: 30\) at {owner}   gas [\d,]+ = true", output);
        Assert.Matches($@"  read  Purse = {purse}   gas 25 .*Owner\.cs:12", output);
        Assert.Matches($@"  call Purse\.Put\(amount: 30\) at {purse}   gas [\d,]+ = 30 .*Owner\.cs:12", output);
        Assert.Matches(@"    write Total = 30   gas 260 .*Purse\.cs:11", output);
        Assert.Matches(@"    log   PutLog\(By: P\w+, Amount: 30\) .*Purse\.cs:12", output);

        JsonElement trace = JsonDocument.Parse(await RunAsync(0, ["contract", "trace", saved, "--json", .. where])).RootElement;
        Assert.Equal(gasUsed, trace.GetProperty("gasUsed").ToString());
        JsonElement gas = JsonDocument.Parse(await RunAsync(0, ["contract", "gas", saved, "--json", .. where])).RootElement.GetProperty("gas");
        Assert.Equal(gasUsed, gas.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("gas").GetInt64()).ToString());
        output = await RunAsync(0, ["contract", "gas", saved, .. where]);
        Assert.Matches(@"Purse\.Put +│", output);
        Assert.Matches(@"Purse\.cs:11 .*State\.SetUInt64\(""Total"", total\);", output);
        Assert.Matches($@"{purse} +│ Total", output);

        // Tried without a transaction: the total is not 30 more afterwards.
        output = await RunAsync(0, ["contract", "trace", purse, "Put", "12", "--from", "bob", .. where]);
        Assert.Matches($@"^block[^\n]*\n[^\n]*\ncall Purse\.Put\(amount: 12\) at {purse}   gas [\d,]+ = 42", output);
        Assert.Matches(@"Purse\.Put +│", await RunAsync(0, ["contract", "gas", purse, "Put", "12", .. where]));

        // The same call of the same sources, without a node, uses the same gas in the same lines.
        string file = folder.File("Purse.cs", Purse);
        string fresh = Address(await RunAsync(0, ["deploy", file, "--from", "bob", .. where]));
        output = await RunAsync(0, ["contract", "call", fresh, "Put", "30", .. where]);
        JsonElement onChain = JsonDocument.Parse(await RunAsync(0, ["contract", "gas", Transaction(output), "--json", .. where])).RootElement;
        JsonElement tried = JsonDocument.Parse(await RunAsync(0, ["contract", "gas", file, "Put", "30", "--json"])).RootElement;
        Assert.Equal(onChain.GetProperty("gasUsed").GetInt64(), tried.GetProperty("gasUsed").GetInt64());
        Assert.Equal(onChain.GetProperty("gas").GetProperty("lines").ToString(), tried.GetProperty("gas").GetProperty("lines").ToString());

        // Coins go along: sent they are the contract's, tried they are nobody's.
        output = await RunAsync(0, ["contract", "trace", fresh, "Put", "1", "--from", "bob", "--amount", "2", .. where]);
        Assert.Contains($"at {fresh} with 200,000,000 satoshi", output, StringComparison.Ordinal);
        await RunAsync(0, ["contract", "call", fresh, "Put", "1", "--from", "bob", "--amount", "1.25", .. where]);
        using var http = new HttpClient();
        Assert.Equal("\"1.25\"", await http.GetStringAsync(new Uri(new Uri(node), $"api/SmartContracts/balance?address={fresh}")));

        // What every contract inherits is called like its own: by the getter, as a node does not know the property's name.
        Assert.StartsWith("125000000\n", await RunAsync(0, ["contract", "query", fresh, "Balance", .. where]), StringComparison.Ordinal);
        Assert.Contains("returned    125000000", await RunAsync(0, ["contract", "call", fresh, "Balance", .. where]), StringComparison.Ordinal);
        Assert.Matches($@"call Purse\.get_Balance\(\) at {fresh}   gas [\d,]+ = 125000000", await RunAsync(0, ["contract", "trace", fresh, "get_Balance", .. where]));
        Assert.Matches(@"^gas +10,\d{3}\s", await RunAsync(0, ["contract", "gas", file, "Balance"]));
        Assert.Contains("Purse has no method `Receive`. It has Put, Balance.", await RunAsync(2, ["contract", "call", fresh, "Receive", .. where]), StringComparison.Ordinal);

        // With less gas than it needs a transaction fails in its receipt, and a question too.
        output = await RunAsync(1, ["contract", "call", fresh, "Put", "1", "--gas-limit", "10100", .. where]);
        Assert.Matches(@"ran out of gas[^\n]*\n  at Purse\.Put in \S*Purse\.cs:1\d", output);
        Assert.Contains("ran out of gas", await RunAsync(1, ["contract", "query", fresh, "Put", "1", "--gas-limit", "10100", .. where]), StringComparison.Ordinal);

        // A contract that says no in its answer did not fail.
        string token = Address(await RunAsync(0, ["deploy", "StandardToken", "Gold", "GLD", "8", .. where]));
        output = await RunAsync(0, ["contract", "call", token, "TransferTo", "bob", "5", "--from", "carol", .. where]);
        Assert.Matches(@"returned    False\s+note        The transaction succeeded, so the exit code is 0; the method itself answered False", output);

        output = await RunAsync(1, ["contract", "call", owner, "Save", "0", .. where]);
        Assert.Matches(@"at Owner\.Save in \S*Owner\.cs:13   Assert\(put\.Success, ""the purse refused""\);", output);
        Assert.Matches(@"caused by: .*amount: must be more than 0", output);
        Assert.Matches(@"at Purse\.Put in \S*Purse\.cs:9   Assert\(amount > 0", output);
        Assert.Contains("Purse.Put(amount: 0)", output, StringComparison.Ordinal);

        output = await RunAsync(0, ["contract", "gas", purse, .. where]);
        Assert.Matches(@"\(constructor\) +│ 1 +│ 0 +│", output);
        Assert.DoesNotContain("Put", output, StringComparison.Ordinal); // The owner called it, in transactions of its own.
        JsonElement usage = JsonDocument.Parse(await RunAsync(0, ["contract", "gas", owner, "--json", .. where])).RootElement;
        Assert.Equal(
            ["(constructor) 1 0", "Save 2 1"],
            usage.GetProperty("methods").EnumerateArray().Select(method => $"{method.GetProperty("method").GetString()} {method.GetProperty("calls")} {method.GetProperty("failed")}"));
        Assert.Equal(gasUsed, usage.GetProperty("methods")[1].GetProperty("median").ToString());
        Assert.Contains("METHOD is missing", await RunAsync(2, ["contract", "trace", owner, .. where]), StringComparison.Ordinal);
        Assert.Contains("WHAT takes a transaction's id", await RunAsync(2, ["contract", "gas", "Pnobody", .. where]), StringComparison.Ordinal);
        Assert.Contains("there is no contract at", await RunAsync(2, ["contract", "gas", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8", .. where]), StringComparison.Ordinal);

        Assert.Contains("there is no transaction", await RunAsync(2, ["contract", "trace", new string('0', 64), .. where]), StringComparison.Ordinal);
    }

    private static string Address(string output) => output.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries).Last(word => word.Length == 34 && word[0] == 'P');

    private static string Transaction(string output) => Regex.Match(output, "transaction ([0-9a-f]{64})").Groups[1].Value;

    private static async Task<string> RunAsync(int expected, string[] arguments)
    {
        (int code, string output) = await VerbProcess.RunAsync(arguments);
        Assert.True(code == expected, output);
        return output;
    }
}
