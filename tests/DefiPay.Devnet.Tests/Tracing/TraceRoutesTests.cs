using System.Net;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Devnet.Tracing;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Tracing;

public class TraceRoutesTests
{
    private static readonly object s_counterSources = new { sources = new[] { new { path = "src/Counter.cs", text = TestContracts.CounterSource } } };

    private static int LineOf(string statement) =>
        TestContracts.CounterSource.Split('\n').ToList().FindIndex(line => line.Contains(statement, StringComparison.Ordinal)) + 1;

    [Fact]
    public async Task Receipt_OfAFailedCall_NamesFileLineStatementAndArguments()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var registered = await devnet.PostAsync("devnet/symbols", s_counterSources);
        Assert.Equal(Convert.ToHexStringLower(DefiPay.Crypto.Keccak256.Hash(TestContracts.Counter)), registered.GetProperty("codeHash").GetString());

        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)));

        var explanation = receipt.GetProperty("explanation");
        Assert.Equal("src/Counter.cs", explanation.GetProperty("file").GetString());
        Assert.Equal(LineOf("Add something."), explanation.GetProperty("line").GetInt32());
        Assert.Equal("Assert(amount > 0, \"Add something.\");", explanation.GetProperty("statement").GetString());
        Assert.Equal(Base58(counter), explanation.GetProperty("contract").GetString());
        var frame = Assert.Single(explanation.GetProperty("callStack").EnumerateArray());
        Assert.Equal("Counter.Add", frame.GetProperty("in").GetString());
        Assert.Equal("""[{"name":"amount","type":"UInt64","value":"0"}]""", JsonSerializer.Serialize(frame.GetProperty("arguments")));
        Assert.Contains("Add something.", receipt.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Receipt_BeforeTheSourcesAreKnown_HasTheStackAlone_AndLinesAfterwards()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)));
        var id = receipt.GetProperty("transactionHash").GetString();
        Assert.Equal(JsonValueKind.Null, receipt.GetProperty("explanation").GetProperty("file").ValueKind);
        Assert.Equal("Counter.Add", receipt.GetProperty("explanation").GetProperty("in").GetString());

        await devnet.PostAsync("devnet/symbols", s_counterSources);

        var again = await devnet.GetAsync($"SmartContracts/receipt?txHash={id}");
        Assert.Equal(LineOf("Add something."), again.GetProperty("explanation").GetProperty("line").GetInt32());
        var success = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(1ul)));
        Assert.False(success.TryGetProperty("explanation", out _));
    }

    [Fact]
    public async Task Receipt_OfAFailureInAnotherContract_NamesBothWithTheirFilesLinesAndArguments()
    {
        const string inner = """
            using Stratis.SmartContracts;

            public class Vault : SmartContract
            {
                public Vault(ISmartContractState state) : base(state) { }

                public bool Release(Address to, UInt256 amount, byte[] proof)
                {
                    Check(proof);
                    return true;
                }

                private void Check(byte[] proof)
                {
                    Assert(proof.Length == 32, "The proof is too short.");
                }
            }
            """;
        const string outer = """
            using Stratis.SmartContracts;

            public class Gateway : SmartContract
            {
                public Gateway(ISmartContractState state, Address vault) : base(state)
                {
                    State.SetAddress("Vault", vault);
                }

                public void Pay(Address to, UInt256 amount, string note)
                {
                    var result = Call(State.GetAddress("Vault"), 0, "Release", new object[] { to, amount, new byte[] { 1, 255 } });
                    Assert(result.Success, "The vault refused.");
                }
            }
            """;
        await using var devnet = await StartAsync();
        var vault = await DeployAsync(devnet, "vault/Vault.cs", inner);
        var gateway = await DeployAsync(devnet, "Gateway.cs", outer, ContractParameter.Of(vault));

        var receipt = await devnet.SendAndGetReceiptAsync(
            Alice, Call(gateway, "Pay", ContractParameter.Of(Bob.Address), ContractParameter.OfUInt256(System.Numerics.BigInteger.Pow(2, 200)), ContractParameter.Of("ünï")));

        Assert.Contains("The vault refused.", receipt.GetProperty("error").GetString());
        var failure = receipt.GetProperty("explanation");
        AssertPlace(failure, gateway, "Gateway.cs", outer, "The vault refused.");
        Assert.Equal("Pay", failure.GetProperty("method").GetString());
        Assert.Equal(
            $"to={Base58(Bob.Address)} amount=1606938044258990275541962092341162602522202993782792835301376 note=ünï", Arguments(failure));
        var cause = failure.GetProperty("causedBy");
        AssertPlace(cause, vault, "vault/Vault.cs", inner, "The proof is too short.");
        Assert.Contains("The proof is too short.", cause.GetProperty("error").GetString());
        Assert.Equal("Release", cause.GetProperty("method").GetString());
        Assert.Equal(
            $"to={Base58(Bob.Address)} amount=1606938044258990275541962092341162602522202993782792835301376 proof=0x01ff", Arguments(cause));
        var stack = cause.GetProperty("callStack").EnumerateArray().ToArray();
        Assert.Equal(["Vault.Check", "Vault.Release", "Gateway.Pay"], stack.Select(frame => frame.GetProperty("in").GetString()!));
        Assert.Equal([Base58(vault), Base58(vault), Base58(gateway)], stack.Select(frame => frame.GetProperty("contract").GetString()!));
    }

    private static async Task<StratisAddress> DeployAsync(TestDevnet devnet, string path, string source, params ContractParameter[] parameters)
    {
        await devnet.PostAsync("devnet/symbols", new { sources = new[] { new { path, text = source } } });
        var receipt = await devnet.SendAndGetReceiptAsync(
            Alice, ContractScript.Create(ContractCompiler.Compile(source).Bytecode.ToArray(), 100, 250_000, parameters));
        Assert.True(receipt.GetProperty("success").GetBoolean(), receipt.ToString());
        return StratisAddress.Parse(receipt.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);
    }

    private static void AssertPlace(JsonElement explanation, StratisAddress contract, string file, string source, string statement)
    {
        Assert.Equal(Base58(contract), explanation.GetProperty("contract").GetString());
        Assert.Equal(file, explanation.GetProperty("file").GetString());
        Assert.Contains(statement, explanation.GetProperty("statement").GetString());
        Assert.Contains(statement, source.Split('\n')[explanation.GetProperty("line").GetInt32() - 1]);
    }

    private static string Arguments(JsonElement explanation) => string.Join(
        ' ', explanation.GetProperty("arguments").EnumerateArray().Select(argument => $"{argument.GetProperty("name").GetString()}={argument.GetProperty("value").GetString()}"));

    [Fact]
    public async Task Trace_OfACall_TellsStorageLogsAndGasByLine()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        await devnet.PostAsync("devnet/symbols", s_counterSources);
        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));

        // Later blocks change the state; the trace is of the one before the transaction.
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        var trace = await devnet.GetAsync($"devnet/trace/{receipt.GetProperty("transactionHash").GetString()}");

        var gasUsed = receipt.GetProperty("gasUsed").GetInt64();
        Assert.Equal(gasUsed, trace.GetProperty("gasUsed").GetInt64());
        var call = trace.GetProperty("call");
        Assert.Equal("12", call.GetProperty("result").GetProperty("value").GetString());
        Assert.Equal(
            ["read Count 5", "write Count 12", "log  "],
            call.GetProperty("events").EnumerateArray().Select(happened => string.Join(' ', Text(happened, "kind"), Text(happened, "key"), Text(happened, "value"))));
        var gas = trace.GetProperty("gas");
        Assert.Equal(gasUsed, gas.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("gas").GetInt64()));
        Assert.Equal(gasUsed, gas.GetProperty("methods").EnumerateArray().Sum(method => method.GetProperty("gas").GetInt64()));
        Assert.Equal(13 + 260, Assert.Single(gas.GetProperty("keys").EnumerateArray()).GetProperty("gas").GetInt64());
    }

    [Fact]
    public async Task Trace_OfALocalCall_ChangesNothingAndIsThatOfTheLocalCall()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        await devnet.PostAsync("devnet/symbols", s_counterSources);
        var body = new { contractAddress = Base58(counter), methodName = "Add", parameters = new[] { "7#2" }, sender = Base58(Bob.Address), gasPrice = 100, gasLimit = 50_000 };
        var tip = devnet.Chain.Tip.Hash;

        var trace = await devnet.PostAsync("devnet/trace", body);

        var local = await devnet.PostAsync("SmartContracts/local-call", body);
        Assert.Equal(local.GetProperty("gasConsumed").GetProperty("value").GetInt64(), trace.GetProperty("gasUsed").GetInt64());
        Assert.Equal(trace.GetProperty("gasUsed").GetInt64(), trace.GetProperty("gas").GetProperty("total").GetInt64());
        Assert.Equal("7", trace.GetProperty("call").GetProperty("result").GetProperty("value").GetString());
        Assert.Equal(Base58(Bob.Address), trace.GetProperty("call").GetProperty("caller").GetString());
        Assert.Equal(tip, devnet.Chain.Tip.Hash);
        var property = await devnet.PostAsync("devnet/trace", new { contractAddress = Base58(counter), methodName = "Count" });
        Assert.Equal("5", property.GetProperty("call").GetProperty("result").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Trace_OfCallsAsDeepAsGasAllows_IsAnswered()
    {
        await using var devnet = await StartAsync();
        var code = ContractCompiler.Compile("""
            using Stratis.SmartContracts;
            public class Deep : SmartContract
            {
                public Deep(ISmartContractState s) : base(s) { }
                public void Down() { Assert(Call(Address, 0, "Down", new object[0]).Success); }
            }
            """).Bytecode.ToArray();
        var created = await devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(code, 100, 250_000));
        var deep = StratisAddress.Parse(created.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);

        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(deep, "Down"));
        var trace = await devnet.GetAsync($"devnet/trace/{receipt.GetProperty("transactionHash").GetString()}");

        var depth = 0;
        for (var call = trace.GetProperty("call"); call.GetProperty("events").GetArrayLength() > 0; call = call.GetProperty("events")[0]) depth++;
        Assert.InRange(depth, 20, 25);
        Assert.NotEqual(JsonValueKind.Null, receipt.GetProperty("explanation").GetProperty("causedBy").GetProperty("causedBy").ValueKind);
    }

    [Fact]
    public async Task Trace_OfEveryTransactionOfABusyChain_ComesToTheReceiptsGas()
    {
        using var folder = new DataFolder();
        await using (var devnet = await StartAsync(folder, options => options with { BlockTime = TimeSpan.FromHours(1) }))
        {
            // Many transactions in one block: each must be run on what those before it left.
            var deploy = await SubmitAsync(devnet, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
            await devnet.PostAsync("devnet/mine");
            var counter = devnet.Chain.FindReceipt(deploy)!.NewContractAddress!.Value;
            for (ulong i = 0; i < 12; i++)
            {
                await SubmitAsync(devnet, Call(counter, i % 4 == 3 ? "PayOut" : "Add", i % 4 == 3 ? [ContractParameter.Of(Bob.Address), ContractParameter.Of(1ul)] : [ContractParameter.Of(i % 3)]));
                if (i % 5 == 4) await devnet.PostAsync("devnet/mine");
            }

            await devnet.PostAsync("devnet/mine");
            Check(devnet.Chain, 13);
        }

        await using var restarted = await StartAsync(folder);
        Check(restarted.Chain, 13);
    }

    [Fact]
    public async Task Sources_AfterARestart_AreStillKnown()
    {
        using var folder = new DataFolder();
        string id;
        await using (var devnet = await StartAsync(folder))
        {
            var counter = await devnet.DeployCounterAsync();
            await devnet.PostAsync("devnet/symbols", s_counterSources);
            id = (await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)))).GetProperty("transactionHash").GetString()!;
        }

        await using var restarted = await StartAsync(folder);
        Assert.Equal("src/Counter.cs", (await restarted.GetAsync($"SmartContracts/receipt?txHash={id}")).GetProperty("explanation").GetProperty("file").GetString());
    }

    [Fact]
    public async Task Trace_OfWhatIsNoContractTransaction_IsRefusedInWords()
    {
        await using var devnet = await StartAsync();
        var payment = devnet.Chain.BlockAt(1)!.Block.Transactions[0].Id;
        Assert.Contains("payment", (await devnet.GetAsync($"devnet/trace/{payment}", HttpStatusCode.BadRequest)).ToString());
        Assert.Contains("no transaction", (await devnet.GetAsync($"devnet/trace/{new string('a', 64)}", HttpStatusCode.NotFound)).ToString());
        Assert.Contains("txid", (await devnet.GetAsync("devnet/trace/12", HttpStatusCode.BadRequest)).ToString());
    }

    [Theory]
    [InlineData("""{}""", "sources")]
    [InlineData("""[]""", "sources")]
    [InlineData("""{"sources":[]}""", "0 files")]
    [InlineData("""{"sources":[1]}""", "path")]
    [InlineData("""{"sources":[{"path":"a.cs"}]}""", "text")]
    [InlineData("""{"sources":[{"path":"","text":"class A {}"}]}""", "name")]
    [InlineData("""{"sources":[{"path":"a.cs","text":"class A { int x = y; }"}]}""", "a.cs(1,19): error CS0103")]
    public async Task Symbols_OfWhatDoesNotCompile_AreRefused(string body, string word)
    {
        await using var devnet = await StartAsync();
        Assert.Contains(word, (await devnet.PostTextAsync("devnet/symbols", body, HttpStatusCode.BadRequest)).ToString());
    }

    [Fact]
    public void Sources_BeyondTheBound_LetTheOldestGo()
    {
        using var folder = new DataFolder();
        var sources = new ContractSources(folder.Path);
        var files = Path.Combine(folder.Path, "sources");
        Directory.CreateDirectory(files);
        for (var i = 0; i < ContractSources.KeptMax; i++)
        {
            var old = Path.Combine(files, $"{i}.json");
            File.WriteAllText(old, "[]");
            File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i));
        }

        var compiled = sources.Register([new SourceFile("Counter.cs", TestContracts.CounterSource)], default);

        Assert.Equal(ContractSources.KeptMax, Directory.GetFiles(files).Length);
        Assert.False(File.Exists(Path.Combine(files, "0.json")));
        Assert.NotNull(new ContractSources(folder.Path).Find(compiled.CodeHash.Span));
    }

    [Fact]
    public void Sources_WhoseFileWasChanged_AreNotBelieved()
    {
        using var folder = new DataFolder();
        var compiled = new ContractSources(folder.Path).Register([new SourceFile("Counter.cs", TestContracts.CounterSource)], default);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "sources")));
        File.WriteAllText(file, File.ReadAllText(file).Replace("Add something.", "Add anything.", StringComparison.Ordinal));
        Assert.Null(new ContractSources(folder.Path).Find(compiled.CodeHash.Span));
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<Hash256> SubmitAsync(TestDevnet devnet, ContractScript script)
    {
        var transaction = await devnet.SignAsync(Alice, script);
        await devnet.PostAsync("SmartContractWallet/send-transaction", new { hex = transaction.ToHex() });
        return transaction.Id;
    }

    private static void Check(DevnetChain chain, int expected)
    {
        var receipts = chain.Receipts(0, chain.Tip.Height).Select(found => found.Receipt).ToArray();
        Assert.Equal(expected, receipts.Length);
        Assert.Contains(receipts, receipt => !receipt.Success);
        Assert.All(receipts, receipt =>
        {
            var traced = chain.Trace(receipt.TransactionId)!;
            Assert.Equal(receipt.Receipt.GasUsed, traced.Trace.Gas.Gas);
            Assert.Equal(receipt.Success, traced.Trace.Root!.Success);
        });
    }
}
