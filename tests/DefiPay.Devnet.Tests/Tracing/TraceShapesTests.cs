using System.Net;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Tracing;

/// <summary>Transactions of every shape that authors meet: what their traces and receipts tell.</summary>
public class TraceShapesTests
{
    private const string Hub = """
        using Stratis.SmartContracts;

        [Deploy]
        public class Hub : SmartContract
        {
            public Hub(ISmartContractState state) : base(state) { }

            public Address Make(uint depth, bool fails)
            {
                var made = Create<Node>(0, new object[] { depth, fails });
                return made.NewContractAddress;
            }

            public bool Recover()
            {
                var tried = Call(Address, 0, "Refuse", new object[] { "not now" });
                State.SetBool("Tried", tried.Success);
                return tried.Success;
            }

            public void Refuse(string why)
            {
                State.SetString("Why", why);
                Assert(false, why);
            }

            public void Pay(Address to, ulong amount)
            {
                Transfer(to, amount);
            }

            public void Outer(uint gas)
            {
                Call(Address, 0, "Inner", new object[] { gas });
            }

            public void Inner(uint gas)
            {
                Call(Address, 0, "Spin", new object[0], gas);
            }

            public void Spin()
            {
                uint i = 0;
                while (true)
                    State.SetUInt32("I", ++i);
            }

            public ulong Share(ulong amount)
            {
                return new Rate { Bps = 500 }.Of(amount);
            }

            public override void Receive() { }
        }

        public class Node : SmartContract
        {
            public Node(ISmartContractState state, uint depth, bool fails) : base(state)
            {
                if (depth > 0)
                    Assert(Create<Node>(0, new object[] { depth - 1, fails }).Success, "no child");
                Assert(!fails || depth > 0, "the last one fails");
                State.SetUInt32("Depth", depth);
            }
        }
        """;

    private const string Rate = """
        public struct Rate
        {
            public ulong Bps;

            public ulong Of(ulong amount)
            {
                return amount * Bps / 10000;
            }
        }
        """;

    [Fact]
    public async Task Creates_InsideOfEachOther_AreATreeOfThem()
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        var call = (await TraceAsync(devnet, Call(hub, "Make", ContractParameter.Of(2u), ContractParameter.Of(false)))).GetProperty("call");

        var lines = new List<string>();
        for (var create = Inside(call).Single(); ; create = Inside(create).Single())
        {
            lines.Add($"{Text(create, "kind")} {Text(create, "type")} {Text(create, "caller")} {create.GetProperty("arguments")[0].GetProperty("value")} {create.GetProperty("success")} {create.GetProperty("line")}");
            Assert.NotNull(devnet.Chain.StateAt(devnet.Chain.Tip.Height).GetTypeName(StratisAddress.Parse(Text(create, "contract")!, StratisNetwork.CirrusDev)));
            if (!Inside(create).Any()) break;
        }

        int made = LineOf(Hub, "Create<Node>(0, new object[] { depth, fails })"), child = LineOf(Hub, "Create<Node>(0, new object[] { depth - 1");
        var first = Inside(call).Single();
        Assert.Equal(
            [$"create Node {Base58(hub)} 2 True {made}", $"create Node {Text(first, "contract")} 1 True {child}", $"create Node {Text(Inside(first).Single(), "contract")} 0 True {child}"],
            lines);
    }

    [Fact]
    public async Task Constructor_ThatFailsDeepInside_IsTheCauseOfTheCauses()
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        // The hub goes on after a create that failed; the trace tells all the same.
        var trace = await TraceAsync(devnet, Call(hub, "Make", ContractParameter.Of(1u), ContractParameter.Of(true)));
        Assert.True(trace.GetProperty("success").GetBoolean());
        var outer = Inside(trace.GetProperty("call")).Single();
        var inner = Inside(outer).Single();
        Assert.Equal((false, false), (outer.GetProperty("success").GetBoolean(), inner.GetProperty("success").GetBoolean()));
        Assert.Contains("no child", Text(outer, "error"));
        Assert.Contains("the last one fails", Text(inner, "error"));

        // Of a transaction's own constructor the receipt tells it.
        var ofNode = Hub.Replace("[Deploy]", "", StringComparison.Ordinal).Replace("public class Node", "[Deploy] public class Node", StringComparison.Ordinal);
        var code = await CompileAsync(devnet, new SourceFile("Node.cs", ofNode), new SourceFile("lib/Rate.cs", Rate));
        var receipt = await devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(code, 100, 250_000, ContractParameter.Of(0u), ContractParameter.Of(true)));
        var explanation = receipt.GetProperty("explanation");
        Assert.Equal(("Node.cs", "Assert(!fails || depth > 0, \"the last one fails\");", "Node"), (Text(explanation, "file"), Text(explanation, "statement"), Text(explanation, "method")));
        Assert.Equal("depth=0 fails=true", string.Join(' ', explanation.GetProperty("arguments").EnumerateArray().Select(argument => $"{Text(argument, "name")}={Text(argument, "value")}")));
    }

    [Fact]
    public async Task FailedCall_ThatTheCallerOutlives_IsInTheTreeWithWhatItWroteInVain()
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        var trace = await TraceAsync(devnet, Call(hub, "Recover"));

        Assert.Equal(JsonValueKind.Null, trace.GetProperty("explanation").ValueKind);
        var refused = Inside(trace.GetProperty("call")).Single();
        Assert.Equal(("Refuse", false, true), (Text(refused, "method"), refused.GetProperty("success").GetBoolean(), refused.GetProperty("isGasCharged").GetBoolean()));
        Assert.Contains("not now", Text(refused, "error"));
        Assert.Equal(["write Why not now"], refused.GetProperty("events").EnumerateArray().Select(happened => $"{Text(happened, "kind")} {Text(happened, "key")} {Text(happened, "value")}"));
        Assert.Equal("false", trace.GetProperty("call").GetProperty("result").GetProperty("value").GetString());
        Assert.Null(devnet.Chain.StateAt(devnet.Chain.Tip.Height).GetStorage(hub, "Why"u8.ToArray()));
        AssertSums(trace);
    }

    [Fact]
    public async Task Transfer_ToAWallet_NamesItAndTheCoins()
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        var trace = await TraceAsync(devnet, Call(hub, "Pay", ContractParameter.Of(Bob.Address), ContractParameter.Of(70ul)), amountSatoshi: 100);

        Assert.Equal(100, trace.GetProperty("call").GetProperty("valueSat").GetInt64());
        var transfer = Inside(trace.GetProperty("call")).Single();
        Assert.Equal(
            ("transfer", Base58(hub), Base58(Bob.Address), 70L, true),
            (Text(transfer, "kind"), Text(transfer, "caller"), Text(transfer, "contract"), transfer.GetProperty("valueSat").GetInt64(), transfer.GetProperty("success").GetBoolean()));
        Assert.Equal(LineOf(Hub, "Transfer(to, amount);"), transfer.GetProperty("line").GetInt32());
        AssertSums(trace);
    }

    [Theory]
    [InlineData(30_000u)]
    [InlineData(0u)]
    public async Task OutOfGas_DeepInside_NamesTheStatementAndLosesNoGas(uint limit)
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        var trace = await TraceAsync(devnet, Call(hub, "Outer", ContractParameter.Of(limit)));

        var spin = Inside(Inside(trace.GetProperty("call")).Single()).Single();
        Assert.Equal(("Spin", false), (Text(spin, "method"), spin.GetProperty("success").GetBoolean()));
        Assert.Contains("gas", Text(spin, "error"), StringComparison.OrdinalIgnoreCase);
        if (limit > 0) Assert.Equal(limit, spin.GetProperty("gasUsed").GetUInt32());
        AssertSums(trace);
    }

    [Fact]
    public async Task Exception_InAHelpersFile_NamesThatFileAndTheWayThere()
    {
        await using var devnet = await StartAsync();
        var hub = await DeployAsync(devnet);

        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(hub, "Share", ContractParameter.Of(ulong.MaxValue)));

        Assert.Contains("OverflowException", Text(receipt, "error"));
        var explanation = receipt.GetProperty("explanation");
        Assert.Equal(("lib/Rate.cs", LineOf(Rate, "amount * Bps"), "return amount * Bps / 10000;", "Rate.Of"), (Text(explanation, "file"), explanation.GetProperty("line").GetInt32(), Text(explanation, "statement"), Text(explanation, "in")));
        Assert.Equal(
            [$"Rate.Of lib/Rate.cs {LineOf(Rate, "amount * Bps")}", $"Hub.Share Hub.cs {LineOf(Hub, "new Rate {")}"],
            explanation.GetProperty("callStack").EnumerateArray().Select(frame => $"{Text(frame, "in")} {Text(frame, "file")} {frame.GetProperty("line")}"));
    }

    [Fact]
    public async Task Failure_OfCodeWithoutSources_SaysWhyThereAreNoLines()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)));
        Assert.Contains("has no sources of the contract's code. POST api/devnet/symbols takes them", Text(receipt.GetProperty("explanation"), "note"));

        // Where no code ran, sources would tell nothing.
        receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Nothing"));
        Assert.Null(Text(receipt.GetProperty("explanation"), "note"));

        await devnet.PostAsync("devnet/symbols", new { sources = new[] { new { path = "Counter.cs", text = TestContracts.CounterSource } } });
        receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)));
        Assert.Null(Text(receipt.GetProperty("explanation"), "note"));
    }

    [Fact]
    public async Task Trace_OfAWaitingTransaction_SaysThatItWaits()
    {
        await using var devnet = await StartAsync(change: options => options with { ManualBlocks = true });
        var transaction = await devnet.SignAsync(Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
        await devnet.PostAsync("SmartContractWallet/send-transaction", new { hex = transaction.ToHex() });

        Assert.Contains($"txid: transaction {transaction.Id} waits for a block.", (await devnet.GetAsync($"devnet/trace/{transaction.Id}", HttpStatusCode.NotFound)).ToString());

        await devnet.PostAsync("devnet/mine");
        Assert.True((await devnet.GetAsync($"devnet/trace/{transaction.Id}")).GetProperty("success").GetBoolean());
    }

    private static async Task<StratisAddress> DeployAsync(TestDevnet devnet)
    {
        var code = await CompileAsync(devnet, new SourceFile("Hub.cs", Hub), new SourceFile("lib/Rate.cs", Rate));
        var receipt = await devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(code, 100, 250_000));
        Assert.True(receipt.GetProperty("success").GetBoolean(), receipt.ToString());
        return StratisAddress.Parse(receipt.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);
    }

    private static async Task<byte[]> CompileAsync(TestDevnet devnet, params SourceFile[] sources)
    {
        await devnet.PostAsync("devnet/symbols", new { sources = sources.Select(source => new { path = source.Path, text = source.Text }) });
        var compiled = ContractCompiler.Compile(sources);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled.Bytecode.ToArray();
    }

    private static async Task<JsonElement> TraceAsync(TestDevnet devnet, ContractScript script, ulong amountSatoshi = 0) =>
        await devnet.GetAsync($"devnet/trace/{await devnet.SendAsync(await devnet.SignAsync(Alice, script, amountSatoshi))}");

    private static IEnumerable<JsonElement> Inside(JsonElement call) => call.GetProperty("events").EnumerateArray().Where(happened => Text(happened, "kind") is "call" or "create" or "transfer");

    private static void AssertSums(JsonElement trace)
    {
        foreach (var table in new[] { "lines", "methods" })
        {
            Assert.Equal(trace.GetProperty("gasUsed").GetInt64(), trace.GetProperty("gas").GetProperty(table).EnumerateArray().Sum(entry => entry.GetProperty("gas").GetInt64()));
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int LineOf(string source, string part) => source.Split('\n').ToList().FindIndex(line => line.Contains(part, StringComparison.Ordinal)) + 1;
}
