using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractTesting.Sources;
using DefiPay.TestSupport;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractTesting.Tests;

public sealed class ContractCallTests : IDisposable
{
    private static readonly TestAccount s_alice = TestAccount.Named("alice");
    private static readonly TestAccount s_bob = TestAccount.Named("bob");

    private readonly ContractTestChain _chain = ContractTestChain.Start();

    public void Dispose() => _chain.Dispose();

    [Fact]
    public void StandardToken_TypedCalls_MoveReadAndLog()
    {
        var token = _chain.Deploy<StandardToken>("Test Dollar", "tUSD", 6);
        token.Call(t => t.Mint(s_alice, 100));

        var moved = token.As(s_alice).Call(t => t.TransferTo(s_bob.Address, 40));

        Assert.True(moved.Value);
        Assert.Equal((60, 40), (token.Read(t => t.GetBalance(s_alice)), token.Read(t => t.GetBalance(s_bob))));
        Assert.Equal("tUSD", token.Read(t => t.Symbol));
        var log = moved.Log<StandardToken.TransferLog>();
        Assert.Equal((s_alice.Address, s_bob.Address, 40), (log.From, log.To, log.Amount));
        Assert.Equal([$"TransferLog(From={s_alice.Address.ToBase58()}, To={s_bob.Address.ToBase58()}, Amount=40)"], moved.Events);
        Assert.Equal("40", moved.Logs[0]["Amount"]);
        Assert.True(moved.Gas > 10_000);
    }

    [Fact]
    public void Log_OfAContractThatAnotherMade_IsReadByItsOwnStruct()
    {
        var planted = _chain.Deploy<Nursery>().Call(t => t.Plant(3));
        var deepened = _chain.At<Seedling>(planted.Value).Call(t => t.Deepen(7));

        Assert.Equal((3u, 7u), (planted.Log<Nursery.PlantedLog>().Row, deepened.Log<Seedling.PlantedLog>().Depth));
        Assert.Equal(["PlantedLog(Depth=7)"], deepened.Events);
    }

    [Theory]
    [InlineData(typeof(StandardToken))]
    [InlineData(typeof(BridgeVault))]
    [InlineData(typeof(Escrow))]
    public void Bytecode_OfAContractProject_IsThatOfItsFolder(Type contract)
    {
        string folder = Path.Combine(Repository.Root, "contracts", "stratis", contract.Name);
        SourceFile[] sources = [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => new SourceFile(path, File.ReadAllText(path)))];

        byte[] expected = ContractCompiler.Compile(sources).Bytecode.ToArray();

        Assert.Equal(expected, CompiledContract.Of(contract).Bytecode);
    }

    [Fact]
    public void Arguments_OfEveryType_ArriveAsTheyAre()
    {
        var probe = Deploy();
        byte[] bytes = [1, 2, 3];
        UInt128 small = 5;

        string echoed = probe.Call(t => t.Echo(true, 1, 'c', "text", 2, -3, 4, -5, s_bob, bytes, small, UInt256.MaxValue)).Value;

        Assert.Equal($"True|1|c|text|2|-3|4|-5|{s_bob.Address}|3|5|{UInt256.MaxValue}", echoed);
    }

    [Fact]
    public void Arguments_ThatAreExpressions_AreEvaluated()
    {
        var probe = Deploy();
        uint[] numbers = [1, 2, 3];
        Func<uint> sum = () => (uint)numbers.Sum(number => number);

        Assert.Equal(6u, probe.Call(t => t.Add(sum())).Value);
        Assert.Equal(6u + 4, probe.Call(t => t.Add(numbers[0] + numbers[2])).Value);
        var error = Assert.Throws<ContractTestException>(() => probe.Call(t => t.Add(t.Count)));
        Assert.Contains("inside an argument", error.Message);
    }

    [Fact]
    public void Returned_StructsAndArraysOfTheContract_ComeAsTheTestsOwn()
    {
        var probe = Deploy();

        Probe.Pair pair = probe.Read(t => t.Twice(21, "ab"));

        Assert.Equal((42u, "abab", 1u, 2u), (pair.Number, pair.Text, pair.Inner.X, pair.Inner.Y));
        Assert.Equal([1u, 3u], probe.Read(t => t.Points()).Select(point => point.X));
    }

    [Fact]
    public void Log_FieldsOfEveryKind_AreDecoded()
    {
        var log = Deploy().As(s_alice).Call(t => t.LogAll()).Log<Probe.AllLog>();

        Assert.Equal((s_alice.Address, (UInt256)7, (UInt128)8, 5u, 6u), (log.Who, log.Amount, log.Small, log.Inner.X, log.Inner.Y));
        Assert.Equal([1u, 2u], log.Numbers);
        Assert.Equal([9], log.Bytes);
    }

    [Fact]
    public void Log_OfAnotherStruct_TellsWhatWasLogged()
    {
        var result = Deploy().Call(t => t.Keep());

        var error = Assert.Throws<ContractTestException>(() => result.Log<Probe.AllLog>());

        Assert.Contains("KeptLog(From=", error.Message);
    }

    [Fact]
    public void Call_ThatFails_ThrowsWithTheContractsTextFileAndLine()
    {
        var probe = Deploy();

        var error = Assert.Throws<ContractTestException>(() => probe.As(s_alice).Call(t => t.Fail("too late")));

        string source = Path.Combine(Repository.Root, "tests", "DefiPay.ContractTesting.Tests", "Contracts", "Probe.cs");
        int line = LineOf(source, "Assert(holds, why);");
        Assert.Contains("alice: Probe.Fail(\"too late\") failed", error.Message);
        Assert.Contains("too late", error.Message);
        Assert.Contains($"at Probe.Check in {source}:line {line}", error.Message);
        Assert.Contains($"at Probe.Fail in {source}:line {LineOf(source, "Check(why.Length == 0, why);")}", error.Message);
    }

    [Fact]
    public void TryCall_ThatFails_CanBeExpected()
    {
        var failed = Deploy().As(s_alice).TryCall(t => t.Fail("too late"));

        failed.ShouldFail("too late");
        Assert.Contains("too late", Assert.Throws<ContractTestException>(() => failed.ShouldFail("too early")).Message);
        Assert.Equal(LineOf(failed.FailedAt!.File, "Assert(holds, why);"), failed.FailedAt.Line);
        Assert.Empty(failed.Logs);
        var succeeded = Deploy().TryCall(t => t.Add(1));
        Assert.EndsWith("succeeded; a failure is expected.", Assert.Throws<ContractTestException>(() => succeeded.ShouldFail()).Message);
        Assert.EndsWith(
            "succeeded and returned False; a failure is expected: \"too late\".",
            Assert.Throws<ContractTestException>(() => Deploy().TryCall(t => t.Pay(s_bob, 1)).ShouldFail("too late")).Message);
        Assert.Throws<ContractTestException>(() => succeeded.ShouldRunOutOfGas());
    }

    [Fact]
    public void Call_ThatFailsInAContractItCalls_TellsThatFailureToo()
    {
        var probe = _chain.Deploy<Probe>(uint.MaxValue, s_bob);
        var caller = _chain.Deploy<Caller>(probe);

        string message = Assert.Throws<ContractTestException>(() => caller.Call(c => c.AddTwice(1))).Message;

        string[] lines = message.Split('\n');
        int cause = Array.FindIndex(lines, line => line.StartsWith("caused by: System.OverflowException", StringComparison.Ordinal));
        Assert.Contains("at Caller.AddTwice in ", lines[1]);
        Assert.Contains("at Probe.Add in ", lines[cause + 1]);
        Assert.Contains("Count += amount;", lines[cause + 1]);
    }

    [Fact]
    public void Read_ThatFails_ThrowsWithTheContractsText() =>
        Assert.Contains("OverflowException", Assert.Throws<ContractTestException>(() => _chain.Deploy<Probe>(uint.MaxValue, s_bob).Read(t => t.Add(1))).Message);

    [Fact]
    public void Deploy_ConstructorThatFails_ThrowsWithItsText()
    {
        Assert.Contains("start: not 13", Assert.Throws<ContractTestException>(() => _chain.Deploy<Probe>(13, s_bob)).Message);
        _chain.As(s_alice).TryDeploy<Probe>(13, s_bob).ShouldFail("start: not 13");
    }

    [Fact]
    public void Deploy_ByExpression_TakesTheSameArguments()
    {
        var probe = _chain.As(s_alice).Deploy(state => new Probe(state, 5, s_bob));

        Assert.Equal((5u, s_bob.Address), (probe.Read(t => t.Count), probe.Read(t => t.Friend)));
    }

    [Theory]
    [InlineData("no constructor with 1 arguments", 1)]
    [InlineData("`friend`", 1, 2)]
    [InlineData("`start`", -1, null)]
    public void Deploy_ArgumentsThatDoNotFit_AreNamed(string expected, params object?[] arguments) =>
        Assert.Contains(expected, Assert.Throws<ContractTestException>(() => _chain.Deploy<Probe>(arguments)).Message);

    [Fact]
    public void Contract_ThatIsNone_IsRefused() =>
        Assert.Contains("no contract", Assert.Throws<ContractTestException>(() => CompiledContract.Of(typeof(ContractCallTests))).Message);

    /// <summary>A debugger finds break points through the runtime, as stack traces find their lines; that those fit is the engine's to test.</summary>
    [Fact]
    public void ExecutedAssembly_IsLoadedWithItsSymbols()
    {
        var symbols = CompiledContract.Loader.Load(CompiledContract.Of(typeof(Probe)).Bytecode).Symbols;

        Assert.NotNull(symbols);
        Assert.EndsWith("Probe.cs", Assert.Single(symbols.Sources).Path);
    }

    private static int LineOf(string file, string text) => Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text)) + 1;

    private DeployedContract<Probe> Deploy() => _chain.Deploy<Probe>(0, s_bob);
}
