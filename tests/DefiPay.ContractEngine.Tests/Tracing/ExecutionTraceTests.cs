using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Tracing;

public sealed class ExecutionTraceTests
{
    private const string Vault = """
        using Stratis.SmartContracts;
        public class Vault : SmartContract
        {
            public Vault(ISmartContractState s) : base(s)
            {
                State.SetUInt64("Total", 100);
            }
            public bool Take(Address to, ulong amount)
            {
                Require(amount);
                State.SetUInt64("Total", State.GetUInt64("Total") - amount);
                State.SetAddress($"Last", to);
                Log(new Taken { To = to, Amount = amount });
                return true;
            }
            private void Require(ulong amount)
            {
                Assert(amount <= State.GetUInt64("Total"),
                    "too much");
            }
            public ulong Spin(uint rounds)
            {
                ulong sum = 0;
                for (uint i = rounds; i > 0; i--)
                {
                    sum += i;
                    sum = checked(sum * 1);
                }
                return sum;
            }
            public void Deep(uint n) { Deep(n + 1); }
            public struct Taken { [Index] public Address To; public ulong Amount; }
        }
        """;

    private const string Teller = """
        using Stratis.SmartContracts;
        public class Teller : SmartContract
        {
            public Teller(ISmartContractState s, Address vault) : base(s) { State.SetAddress("Vault", vault); }
            public bool Pay(Address to, ulong amount)
            {
                return PayFrom(State.GetAddress("Vault"), to, amount);
            }
            private bool PayFrom(Address vault, Address to, ulong amount)
            {
                var paid = Call(vault, 0, "Take", new object[] { to, amount });
                Assert(paid.Success, "not paid");
                return (bool)paid.ReturnValue;
            }
            public void Tip(Address to, ulong amount)
            {
                Transfer(to, amount);
            }
            public void Broke() { Call(Address, 0, "Tip", new object[0], 300000); }
        }
        """;

    private static readonly ContractParameter s_alice = ContractParameter.Of(TracedChain.Alice);
    private static readonly string s_aliceText = TracedChain.Alice.ToBase58(StratisNetwork.CirrusDev);

    private readonly TracedChain _chain = new();

    [Fact]
    public void Call_ThatCallsAnotherContract_TellsTheWholeTree()
    {
        var (vault, teller) = DeployBoth();
        var result = _chain.Call(teller, "Pay", s_alice, ContractParameter.Of(30UL));
        Assert.True(result.Success, result.Error);

        var root = _chain.Trace.Root!;
        Assert.Equal((TracedCallKind.Call, "Teller", "Pay", (StratisAddress?)teller), (root.Kind, root.Type, root.Method, root.Contract));
        Assert.Equal([new TracedValue("to", "Address", s_aliceText), new TracedValue("amount", "UInt64", "30")], root.Arguments);
        Assert.Equal(new TracedValue(null, "Boolean", "true"), root.Result);
        var read = Assert.IsType<StorageAccess>(root.Events[0]);
        Assert.Equal((false, "Vault", 25UL, 7), (read.IsWrite, read.Key, read.Gas, read.Place!.Span!.Line));
        Assert.Equal(vault.ToBase58(StratisNetwork.CirrusDev), read.Value!.Text);

        var take = Assert.IsType<TracedCall>(root.Events[1]);
        Assert.Equal(("Vault", "Take", (StratisAddress?)vault, teller), (take.Type, take.Method, take.Contract, take.Caller));
        Assert.Equal(("PayFrom", 11), (take.Place!.Method, take.Place.Span!.Line));
        Assert.Equal([11, 7], take.CallerStack.Select(place => place.Span!.Line));
        Assert.Equal(["to", "amount"], take.Arguments.Select(argument => argument.Name));
        var log = Assert.Single(take.Events.OfType<LoggedEvent>());
        Assert.Equal([new TracedValue("To", "Address", s_aliceText), new TracedValue("Amount", "UInt64", "30")], log.Fields);
        Assert.Equal(["100", "100", "70", s_aliceText], take.Events.OfType<StorageAccess>().Select(access => access.Value!.Text));
        Assert.Equal(result.GasConsumed, root.GasUsed);
        Assert.True(take.GasUsed > 10_000 && take.GasUsed < root.GasUsed);
    }

    [Fact]
    public void Failure_InACalledContract_IsExplainedAcrossContracts()
    {
        var (_, teller) = DeployBoth();
        Assert.False(_chain.Call(teller, "Pay", s_alice, ContractParameter.Of(101UL)).Success);

        var failure = _chain.Trace.Failure!;
        Assert.Equal(("Teller.cs", 12), (failure.Place!.Span!.File, failure.Place.Span.Line));
        Assert.Equal("Assert(paid.Success, \"not paid\");", failure.Place.Statement);
        Assert.Equal(["PayFrom", "Pay"], failure.Stack.Select(entry => entry.Place.Method));

        var cause = failure.CausedBy!;
        Assert.Equal(("Vault.cs", 18), (cause.Place!.Span!.File, cause.Place.Span.Line));
        Assert.Equal("Assert(amount <= State.GetUInt64(\"Total\"), \"too much\");", cause.Place.Statement);
        Assert.Equal(
            ["Vault.Require:18", "Vault.Take:10", "Teller.PayFrom:11", "Teller.Pay:7"],
            cause.Stack.Select(entry => $"{entry.Place.Type}.{entry.Place.Method}:{entry.Place.Span!.Line}"));
        Assert.Equal("101", cause.Call.Arguments[1].Text);
        Assert.Contains("too much", cause.Call.Error);
    }

    [Fact]
    public void OutOfGas_InALoop_NamesTheStatementWhereItEnded()
    {
        var (vault, _) = DeployBoth();
        var result = _chain.Call(vault, "Spin", ContractParameter.Of(100_000U));
        Assert.True(result.OutOfGas);
        Assert.Equal(("Spin", 24), (_chain.Trace.Failure!.Place!.Method, _chain.Trace.Failure.Place.Span!.Line));
        Assert.Equal(result.GasConsumed, _chain.Trace.Gas.Gas);
    }

    [Fact]
    public void Recursion_UntilTheGasEnds_KeepsABoundedStack()
    {
        var (vault, _) = DeployBoth();
        Assert.False(_chain.Call(vault, "Deep", ContractParameter.Of(0U)).Success);
        Assert.Equal(ExecutionTrace.StackEntriesMax, _chain.Trace.Failure!.Stack.Count);
        Assert.All(_chain.Trace.Failure.Stack, entry => Assert.Equal("Deep", entry.Place.Method));
    }

    [Fact]
    public void Gas_OfACall_GoesToLinesMethodsAndKeys()
    {
        var (vault, _) = DeployBoth();
        var result = _chain.Call(vault, "Take", s_alice, ContractParameter.Of(1UL));
        var gas = _chain.Trace.Gas;

        Assert.Equal(result.GasConsumed, gas.Lines.Aggregate(0UL, (sum, line) => sum + line.Gas));
        Assert.Equal((GasLine.TransactionBase, 10_000UL), (gas.Lines[0].Method, gas.Lines[0].Gas));
        var total = gas.Lines.Single(line => line.Line == 11);
        Assert.Equal(("Vault", "Take", "Vault.cs", 273UL), (total.Type, total.Method, total.File, total.Storage));
        Assert.Equal("State.SetUInt64(\"Total\", State.GetUInt64(\"Total\") - amount);", total.Text);
        Assert.Equal(13UL, gas.Lines.Single(line => line.Line == 18).Storage);
        Assert.True(gas.Lines.Single(line => line.Line == 13).Logs > 0);
        Assert.Equal([new GasKey(vault, "Last", 0, 0, 1, 480), new GasKey(vault, "Total", 2, 26, 1, 260)], gas.Keys);
        Assert.Equal(gas.Gas, gas.Methods.Aggregate(0UL, (sum, method) => sum + method.Gas));
        Assert.Equal(2 * gas.Gas, GasReport.Combine([gas, gas]).Gas);
    }

    [Fact]
    public void Transfer_ToAWallet_IsInTheTree()
    {
        var (_, teller) = DeployBoth();
        Assert.True(_chain.Call(teller, "Tip", 250_000, 500, s_alice, ContractParameter.Of(200UL)).Success);
        var transfer = Assert.IsType<TracedCall>(Assert.Single(_chain.Trace.Root!.Events));
        Assert.Equal((TracedCallKind.Transfer, (StratisAddress?)TracedChain.Alice, 200UL, true), (transfer.Kind, transfer.Contract, transfer.ValueSatoshi, transfer.Success));
        Assert.Equal(1_000UL, transfer.GasUsed);
    }

    [Fact]
    public void Transfer_OfMoreThanThereIs_IsSaidToLackTheBalance()
    {
        var (_, teller) = DeployBoth();
        Assert.True(_chain.Call(teller, "Tip", 250_000, 100, s_alice, ContractParameter.Of(200UL)).Success);
        var transfer = Assert.IsType<TracedCall>(Assert.Single(_chain.Trace.Root!.Events));
        Assert.Equal((false, 0UL, "Insufficient balance."), (transfer.Success, transfer.GasUsed, transfer.Error));
    }

    [Fact]
    public void Call_ThatAsksForMoreGasThanThereIs_IsSaidToBeNotBegun()
    {
        var (_, teller) = DeployBoth();
        Assert.True(_chain.Call(teller, "Broke").Success);
        var call = Assert.IsType<TracedCall>(Assert.Single(_chain.Trace.Root!.Events));
        Assert.Equal((false, "Tip", 0UL), (call.Success, call.Method, call.GasUsed));
        Assert.Contains("Not begun", call.Error);
    }

    [Fact]
    public void Execute_WithAUsedTrace_IsRefused()
    {
        var trace = new ExecutionTrace(StratisNetwork.CirrusDev);
        trace.Begin(new(1, new()));
        Assert.Throws<InvalidOperationException>(() => trace.Begin(new(1, new())));
    }

    [Fact]
    public void Events_BeyondTheBound_AreLeftOutAndSaidSo_AndTheGasStaysComplete()
    {
        var noisy = _chain.Deploy("Noisy.cs", """
            using Stratis.SmartContracts;
            public class Noisy : SmartContract
            {
                public Noisy(ISmartContractState s) : base(s) { }
                public void Read(uint times)
                {
                    for (uint i = 0; i < times; i++) State.GetBytes(Serializer.Serialize(i));
                }
            }
            """);
        var result = _chain.Call(noisy, "Read", ContractParameter.Of(12_000U));
        Assert.True(result.Success, result.Error);
        Assert.True(_chain.Trace.IsTruncated);
        Assert.Equal(ExecutionTrace.EventsMax, _chain.Trace.Root!.Events.Count);
        Assert.Equal(result.GasConsumed, _chain.Trace.Gas.Gas);
        Assert.Equal(ExecutionTrace.KeysMax + 1, _chain.Trace.Gas.Keys.Count);
        Assert.Equal(48_000UL, _chain.Trace.Gas.Keys.Aggregate(0UL, (sum, key) => sum + key.Gas));
    }

    private (StratisAddress Vault, StratisAddress Teller) DeployBoth()
    {
        var vault = _chain.Deploy("Vault.cs", Vault);
        return (vault, _chain.Deploy("Teller.cs", Teller, ContractParameter.Of(vault)));
    }
}
