using System.Text.Json;

namespace DefiPay.EndToEnd.Tests;

/// <summary>`contract gas` and `contract trace` of sources: no node runs.</summary>
public sealed class ContractSourceTrialTests : IDisposable
{
    private const string Owned = """
        using Stratis.SmartContracts;

        public class Owned : SmartContract
        {
            public Owned(ISmartContractState state, Address owner, ulong limit) : base(state)
            {
                Assert(limit > 0, "limit: must be more than 0");
                State.SetAddress("Owner", owner);
                State.SetUInt64("Limit", limit);
            }

            public ulong Limit => State.GetUInt64("Limit");

            public bool Raise(ulong limit)
            {
                Assert(Message.Sender == State.GetAddress("Owner"), "only the owner");
                State.SetUInt64("Limit", limit);
                Log(new RaisedLog { Limit = limit });
                return true;
            }

            public struct RaisedLog
            {
                public ulong Limit;
            }

            public void Tip(Address to)
            {
                Transfer(to, Message.Value);
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public ContractSourceTrialTests() => _file = _folder.File("Owned.cs", Owned);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gas_OfAMethod_IsToldByLineAndKeyAndSumsToTheReceipt()
    {
        string[] words = ["contract", "gas", _file, "Raise", "9", "--from", "bob", "--constructor", "bob", "5"];
        string output = await RunAsync(0, words);
        Assert.Matches(@"^gas         10,\d{3}\n", output);
        Assert.Matches(@"Owned\.Raise +│", output);
        Assert.Matches(@"Owned\.cs:17 .*State\.SetUInt64\(""Limit"", limit\);", output);
        Assert.Matches(@"│ Limit +│ 260 +│ 0 +│ 0 +│ 1 +│ 260", output);

        JsonElement told = JsonDocument.Parse(await RunAsync(0, [.. words, "--json"])).RootElement;
        Assert.True(told.GetProperty("success").GetBoolean());
        long gasUsed = told.GetProperty("gasUsed").GetInt64();
        JsonElement gas = told.GetProperty("gas");
        foreach (string table in new[] { "lines", "methods" })
        {
            Assert.Equal(gasUsed, gas.GetProperty(table).EnumerateArray().Sum(entry => entry.GetProperty("gas").GetInt64()));
        }

        Assert.Equal(
            gas.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("storage").GetInt64()),
            gas.GetProperty("keys").EnumerateArray().Sum(key => key.GetProperty("gas").GetInt64()));
    }

    [Fact]
    public async Task Gas_WithoutAMethod_IsThatOfTheDeployment()
    {
        JsonElement told = JsonDocument.Parse(await RunAsync(0, ["contract", "gas", _file, "--json", "--constructor", "bob", "5"])).RootElement;
        string check = await RunAsync(0, ["contract", "check", _file, "bob", "5"]);

        Assert.Contains($"deploy gas  {told.GetProperty("gasUsed")}, with arguments bob 5", check, StringComparison.Ordinal);
        Assert.Contains("transaction base 12000", told.GetProperty("gas").GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("method")} {line.GetProperty("calls")}"));
    }

    [Fact]
    public async Task Trace_OfAMethodAndAProperty_IsTheTree()
    {
        string output = await RunAsync(0, ["contract", "trace", _file, "Raise", "9", "--constructor", "alice", "5"]);
        Assert.Matches(@"call Owned\.Raise\(limit: 9\) at P\w+   gas 10,\d{3} = true", output);
        Assert.Matches(@"  log   RaisedLog\(Limit: 9\) .*Owned\.cs:18", output);

        const string Nobody = "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8";
        Assert.Matches(
            $@"call Owned\.Tip\(to: {Nobody}\) at P\w+ with 150,000,000 satoshi   gas 11,\d{{3}}[^\n]*\n  transfer to {Nobody} with 150,000,000 satoshi   gas 1,000 .*Owned\.cs:29",
            await RunAsync(0, ["contract", "trace", _file, "Tip", Nobody, "--amount", "1.5", "--constructor", "alice", "5"]));

        Assert.Matches(@"call Owned\.get_Limit\(\) at P\w+   gas 10,\d{3} = 5", await RunAsync(0, ["contract", "trace", _file, "Limit", "--constructor", "alice", "5"]));
    }

    [Fact]
    public async Task Failure_NamesTheStatementAndEndsWithOne()
    {
        string output = await RunAsync(1, ["contract", "gas", _file, "Raise", "9", "--from", "carol", "--constructor", "bob", "5"]);
        Assert.Contains("only the owner", output, StringComparison.Ordinal);
        Assert.Matches(@"at Owned\.Raise in \S*Owned\.cs:16   Assert\(Message\.Sender", output);

        output = await RunAsync(1, ["contract", "gas", _file, "Raise", "9", "--constructor", "bob", "0"]);
        Assert.Contains("The constructor of Owned failed, so Raise was not called: ", output, StringComparison.Ordinal);
        Assert.Contains("limit: must be more than 0", output, StringComparison.Ordinal);

        output = await RunAsync(1, ["contract", "trace", _file, "--constructor", "bob", "0"]);
        Assert.Matches(@"at Owned\.Owned in \S*Owned\.cs:7   Assert\(limit > 0", output);

        output = await RunAsync(1, ["contract", "gas", _folder.File("Broken.cs", Owned.Replace("limit > 0", "limit > zero", StringComparison.Ordinal)), "Limit", "--constructor", "bob", "5"]);
        Assert.Contains("Broken.cs(7,24): error CS0103", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GasLimit_OfTheCallOrOfTheDeployment_IsKept()
    {
        string output = await RunAsync(1, ["contract", "trace", _file, "Raise", "9", "--gas-limit", "10100", "--constructor", "alice", "5"]);
        Assert.Contains("failed: Execution ran out of gas.", output, StringComparison.Ordinal);
        Assert.Matches(@"at Owned\.Raise in \S*Owned\.cs:17   State\.SetUInt64", output);
        Assert.Contains("ran out of gas", await RunAsync(1, ["contract", "gas", _file, "--gas-limit", "12100", "--constructor", "alice", "5"]), StringComparison.Ordinal);
        await RunAsync(0, ["contract", "gas", _file, "Raise", "9", "--gas-limit", "11000", "--constructor", "alice", "5"]);
    }

    [Theory]
    [InlineData("UInt32 number", "5")]
    [InlineData("String text", "five")]
    [InlineData("Address who", "bob")]
    public async Task Overload_IsTheFirstThatTheArgumentsFit(string expected, string argument)
    {
        string file = _folder.File("Many.cs", """
            using Stratis.SmartContracts;

            public class Many : SmartContract
            {
                public Many(ISmartContractState state) : base(state) { }
                public string Take(uint number) { return "UInt32 number"; }
                public string Take(Address who) { return "Address who"; }
                public string Take(string text) { return "String text"; }
            }
            """);
        Assert.Contains($" = {expected}", await RunAsync(0, ["contract", "trace", file, "Take", argument]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Owned takes (Address owner, UInt64 limit), not 0 argument(s).", "Limit")]
    [InlineData("Owned: `limit` (UInt64) must be a number from 0 to", "Limit", "--constructor", "bob", "many")]
    [InlineData("Owned: `owner` (Address) must be an address or an account's name, not `nobody`", "Limit", "--constructor", "nobody", "5")]
    [InlineData("Owned has no method `Lower`. It has Limit, Raise, Tip, Balance.", "Lower", "--constructor", "bob", "5")]
    [InlineData("Owned.Raise takes (UInt64 limit), not 2 argument(s).", "Raise", "1", "2", "--constructor", "bob", "5")]
    [InlineData("--amount takes coins, up to 20,000,000 with at most 8 digits behind the point, not `1,5`.", "Tip", "bob", "--amount", "1,5", "--constructor", "bob", "5")]
    [InlineData("Owned: `owner` (Address) must be an address or an account's name, not `CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU` (an address of CirrusMain).", "Limit", "--constructor", "CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", "5")]
    [InlineData("--gas-limit takes a whole number from 10000 to 250000, not `9999`", "Limit", "--gas-limit", "9999", "--constructor", "bob", "5")]
    [InlineData("--from takes an address of CirrusDev or the name of an account (alice, bob, ", "Limit", "--from", "nobody", "--constructor", "bob", "5")]
    public async Task Words_ThatDoNotFit_AreNamedAndEndWithTwo(string expected, params string[] words) =>
        Assert.Contains(expected, await RunAsync(2, ["contract", "gas", _file, .. words]), StringComparison.Ordinal);

    [Fact]
    public async Task What_ThatIsNothing_IsToldWhatIsAccepted()
    {
        Assert.Contains("WHAT takes a transaction's id, which is 64 hexadecimal digits, a contract's address on ", await RunAsync(2, ["contract", "gas", "Pnobody"]), StringComparison.Ordinal);
        Assert.Contains("Nothing.cs cannot be read", await RunAsync(2, ["contract", "gas", "Nothing.cs", "Add"]), StringComparison.Ordinal);
        Assert.Contains("--constructor goes with a contract's sources", await RunAsync(2, ["contract", "gas", new string('a', 64), "--constructor", "5"]), StringComparison.Ordinal);
        Assert.Contains("--from goes with METHOD, and none is given", await RunAsync(2, ["contract", "gas", new string('a', 64), "--from", "bob"]), StringComparison.Ordinal);
        Assert.Contains("--amount goes with METHOD, and none is given", await RunAsync(2, ["contract", "trace", _file, "--amount", "1", "--constructor", "bob", "5"]), StringComparison.Ordinal);
        Assert.Contains("--gas-limit goes with METHOD, and none is given", await RunAsync(2, ["contract", "gas", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8", "--gas-limit", "20000"]), StringComparison.Ordinal);
        Assert.Contains("METHOD goes with a contract", await RunAsync(2, ["contract", "gas", new string('a', 64), "Add"]), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(int expected, string[] arguments)
    {
        (int code, string output) = await VerbProcess.RunAsync(arguments);
        Assert.True(code == expected, $"{code}: {output}");
        return output;
    }
}
