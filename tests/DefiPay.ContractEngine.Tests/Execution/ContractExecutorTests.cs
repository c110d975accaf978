using System.Globalization;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

public class ContractExecutorTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        [Deploy]
        public class Box : SmartContract
        {
            public struct Kept { [Index] public string Key; public byte[] Bytes; }
            public Box(ISmartContractState state) : base(state) { }
            public string Text() { return State.GetString("text"); }
            public void Put(string text) { State.SetString("text", text); }
            public void PutAndFail(string text) { State.SetString("text", text); Log(new Kept { Key = text }); Assert(false, "no"); }
            public string Number() { return string.Format("{0:N1}", 12345); }
            public IPersistentState Leak() { return State; }
            public string WriteThrough(Address other)
            {
                var leaked = (IPersistentState)Call(other, 0, "get_State").ReturnValue;
                leaked.SetString("text", "stolen");
                return leaked.GetString("text");
            }
            public void LogThenChange() { var bytes = new byte[] { 1 }; Log(new Kept { Key = "k", Bytes = bytes }); bytes[0] = 2; }
            public int HashOf(Address other) { return (int)Call(other, 0, "GetHashCode").ReturnValue; }
            public int Deep(int levels) { return levels == 0 ? 0 : 1 + Deep(levels - 1); }
            public byte[] EndlessHash() { var b = new byte[32]; int i = 0; do { b = Keccak256(b); i = i & 1; } while (i < 2); return b; }
            public bool TryFuse() { return Call(Address, 0, "EndlessHash").Success; }
            public void Enum() { State.SetStruct("e", new HasEnum { E = E.B }); }
            public bool TryEnum() { return Call(Address, 0, "Enum").Success; }
            public enum E { A, B }
            public struct HasEnum { public E E; }
        }
        """;

    private static readonly byte[] s_code = ContractCompiler.Compile(Source).Bytecode.ToArray();
    private static readonly StratisAddress s_sender = new(Convert.FromHexString("409474b11993adc2be72798270ba015d24cd5357"));

    private readonly ContractExecutor _executor = new();
    private readonly ContractState _state = new(new InMemoryStateStore());
    private byte _transactionCount;

    /// <summary>The platform's hash asks a null for its length; the receipt shows what comes of it.</summary>
    [Fact]
    public void HashOfNull_FailsAsOnThePlatform()
    {
        var (chain, contract) = SmallChain.Of("public byte[] G() { return Keccak256(null); }");

        var result = chain.Call(contract, "G");

        Assert.Equal("System.NullReferenceException: Object reference not set to an instance of an object.", result.Error);
        Assert.False(result.OutOfGas);
    }

    [Fact]
    public void Create_ThenCall_KeepsState()
    {
        var box = Create();
        Assert.True(Call(box, "Put", ContractParameter.Of("hello")).Success);
        Assert.Equal("hello", Call(box, "Text").Returned!.Text);
    }

    [Fact]
    public void FailedCall_LeavesNothingBehindButItsGas()
    {
        var box = Create();
        Call(box, "Text");
        var before = _state.Root;

        var result = Call(box, "PutAndFail", ContractParameter.Of("x"));

        Assert.False(result.Success);
        Assert.Equal("Stratis.SmartContracts.SmartContractAssertException: no", result.Error);
        Assert.Empty(result.Logs);
        Assert.Equal(before, result.StateRoot);
        Assert.Equal((250_000 - result.GasConsumed) * 100, result.RefundSatoshi);
    }

    [Fact]
    public void LocalCall_ThatWrites_LeavesTheStateAlone()
    {
        var box = Create();
        var before = _state.Root;

        var result = _executor.LocalCall(
            new LocalCallRequest { Script = Script(box, "Put", ContractParameter.Of("x")), BlockNumber = 5 }, _state);

        Assert.True(result.Success);
        Assert.Equal(before, _state.Commit());
        Assert.Equal("", Call(box, "Text").Returned!.Text);
    }

    [Fact]
    public void LocalCall_AtAnEarlierRoot_SeesThatState()
    {
        var box = Create();
        var then = Call(box, "Put", ContractParameter.Of("then")).StateRoot;
        Call(box, "Put", ContractParameter.Of("now"));

        var request = new LocalCallRequest { Script = Script(box, "Text"), BlockNumber = 5 };

        Assert.Equal("then", _executor.LocalCall(request, _state.At(then)).Returned!.Text);
        Assert.Equal("now", _executor.LocalCall(request, _state).Returned!.Text);
    }

    [Fact]
    public void Culture_OfTheHost_DoesNotReachTheContract()
    {
        var box = Create();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("12,345.0", Call(box, "Number").Returned!.Text);
            Assert.Equal("de-DE", CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void StateObject_OfAnotherContractThatReturned_WritesNowhere()
    {
        var victim = Create();
        var thief = Create();
        Call(victim, "Put", ContractParameter.Of("mine"));

        var result = Call(thief, "WriteThrough", ContractParameter.Of(victim));

        Assert.True(result.Success, result.Error);
        Assert.Equal("stolen", result.Returned!.Text);
        Assert.Equal("mine", Call(victim, "Text").Returned!.Text);
    }

    [Fact]
    public void Log_OfAnArrayChangedLater_HoldsWhatItIsAtTheEnd()
    {
        var log = Assert.Single(Call(Create(), "LogThenChange").Logs);
        Assert.Equal("Kept", log.EventName);
        Assert.Equal("c26b02", Convert.ToHexStringLower(log.Data));
    }

    [Fact]
    public void HashCode_OfAContract_IsTheSameInEveryRun()
    {
        var box = Create();
        var other = Create();
        string first = Call(box, "HashOf", ContractParameter.Of(other)).Returned!.Text;
        Assert.Equal(first, Call(box, "HashOf", ContractParameter.Of(other)).Returned!.Text);
    }

    [Fact]
    public void DeepRecursion_WithinItsGas_Returns() => Assert.Equal("20000", Call(Create(), "Deep", ContractParameter.Of(20_000)).Returned!.Text);

    [Theory]
    [InlineData("EndlessHash")]
    [InlineData("TryFuse")]
    [InlineData("Enum")]
    [InlineData("TryEnum")]
    public void Call_ThatWouldEndTheNode_FailsTheWholeTransaction(string method)
    {
        var box = Create();
        var before = _state.Root;

        var result = Call(box, method);

        Assert.False(result.Success);
        Assert.False(result.OutOfGas);
        Assert.StartsWith("DefiPay.ContractEngine.Metering.FuseBlownException: ", result.Error, StringComparison.Ordinal);
        Assert.InRange(result.GasConsumed, method.StartsWith("Try", StringComparison.Ordinal) ? 20_000UL : 10_000UL, 30_000UL);
        Assert.Equal(before, result.StateRoot);
    }

    [Fact]
    public void Value_SentWithAFailedCall_GoesBackToTheSender()
    {
        var box = Create();
        var transaction = Transaction(Script(box, "PutAndFail", ContractParameter.Of("x"))) with { AmountSatoshi = 77, OutputIndex = 2 };

        var generated = _executor.Execute(transaction, _state).GeneratedTransaction!;

        Assert.Equal(new OutPoint(transaction.TransactionId, 2), Assert.Single(generated.Inputs).Previous);
        var output = Assert.Single(generated.Outputs);
        Assert.Equal(77UL, output.ValueSatoshi);
        Assert.Equal(DefiPay.Stratis.Script.PayToPublicKeyHash(s_sender), output.Script);
    }

    [Fact]
    public void Fee_BelowTheGasBudget_IsRefused() => Assert.Throws<ArgumentException>(
        () => _executor.Execute(Transaction(Script(default, "X")) with { FeeSatoshi = 24_999_999 }, _state));

    [Fact]
    public void Store_ThatFailsAtAnyPoint_ThrowsAndLeavesTheStateAsItWas()
    {
        // However many reads and writes succeed before: the same transaction then runs as if nothing had been tried.
        var store = new FaultyStore();
        var state = new ContractState(store);
        var create = Transaction(ContractScript.Create(s_code, 100, 250_000));
        var expected = _executor.Execute(create, _state);
        bool failed = true;
        for (int operations = 0; failed; operations++)
        {
            store.OperationsLeft = operations;
            try
            {
                Assert.Equal(expected.Receipt.Hash, _executor.Execute(create, state).Receipt.Hash);
                failed = false;
            }
            catch (StateStoreException failure)
            {
                Assert.IsType<IOException>(failure.InnerException);
                Assert.Equal(ContractState.EmptyRoot, state.Root);
            }
        }

        Assert.NotEqual(ContractState.EmptyRoot, state.Root);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4d5a")]
    public void Code_ThatIsNone_FailsTheCreate(string hex)
    {
        var result = _executor.Execute(Transaction(ContractScript.Create(Convert.FromHexString(hex), 100, 250_000)), _state);
        Assert.Equal("Contract bytecode is not valid IL.", result.Error);
        Assert.Equal(12_000UL, result.GasConsumed);
    }

    [Fact]
    public void SameTransactions_OnTwoExecutorsAtOnce_GiveTheSameReceipts()
    {
        string[] Run()
        {
            var test = new ContractExecutorTests();
            var box = test.Create();
            return [.. Enumerable.Range(0, 50).Select(i => test.Call(box, "Put", ContractParameter.Of($"text {i}")).Receipt.Hash.ToString())];
        }

        string[][] runs = [.. ParallelEnumerable.Range(0, 4).Select(_ => Run())];
        Assert.All(runs, run => Assert.Equal(runs[0], run));
    }

    private StratisAddress Create() => _executor.Execute(Transaction(ContractScript.Create(s_code, 100, 250_000)), _state).NewContractAddress!.Value;

    private ExecutionResult Call(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        _executor.Execute(Transaction(Script(contract, method, parameters)), _state);

    private static ContractScript Script(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        ContractScript.Call(contract, method, 100, 250_000, parameters);

    private ContractTransaction Transaction(ContractScript script) => new()
    {
        TransactionId = new Hash256([++_transactionCount, .. new byte[31]]),
        Script = script,
        Sender = s_sender,
        BlockNumber = 10,
    };

    private sealed class FaultyStore : IStateStore
    {
        private readonly InMemoryStateStore _inner = new();

        public int OperationsLeft { get; set; }

        public byte[]? Get(Hash256 hash) => OperationsLeft-- > 0 ? _inner.Get(hash) : throw new IOException("no disk");

        public void Put(Hash256 hash, ReadOnlySpan<byte> value)
        {
            if (OperationsLeft-- <= 0)
            {
                throw new IOException("no disk");
            }

            _inner.Put(hash, value);
        }
    }
}
