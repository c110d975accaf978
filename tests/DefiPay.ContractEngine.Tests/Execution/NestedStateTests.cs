using DefiPay.ContractEngine.Execution;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>What calls and creates inside a transaction see of each other, what a failed one leaves, and which addresses contracts get.</summary>
public class NestedStateTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        [Deploy]
        public class Parent : SmartContract
        {
            public struct Said { [Index] public string What; }
            public Parent(ISmartContractState s, bool twins) : base(s)
            {
                if (twins) { Create<Child>(0, new object[] { 1UL }); Create<Child>(0, new object[] { 2UL }); }
            }
            public string Row() { return Make(1) + ";" + Make(500) + ";" + Make(3); }
            string Make(ulong v) { var r = Create<Child>(0, new object[] { v }); return r.Success + ":" + r.NewContractAddress; }
            public bool Wrong(int kind)
            {
                object[] p = null;
                if (kind == 1) p = new object[] { "x" };
                if (kind == 2) p = new object[] { 1UL, 2UL };
                if (kind == 3) p = new object[] { 1u };
                return Create<Child>(0, p).Success;
            }
            public bool Abstract() { State.SetBool("before", true); return Create<Base>().Success; }
            public bool Inherited() { return Create<Leaf>().Success; }
            public string TryFail()
            {
                State.SetString("k", "mine");
                Log(new Said { What = "before" });
                var r = Call(Address, 0, "SetLogFail");
                Log(new Said { What = "after" });
                return r.Success + ":" + (r.ReturnValue == null) + ":" + State.GetString("k");
            }
            public int SetLogFail() { State.SetString("k", "theirs"); State.SetString("new", "x"); Log(new Said { What = "lost" }); Create<Child>(0, new object[] { 1UL }); Assert(false, "no"); return 1; }
            public string TrySet() { State.SetString("k", "mine"); Call(Address, 0, "Set"); return State.GetString("k"); }
            public void Set() { State.SetString("k", State.GetString("k") + " and theirs"); Log(new Said { What = "kept" }); }
            public uint Outer(uint n) { if (n == 0) return Count(); Call(Address, 0, "Outer", new object[] { n - 1 }); return Count(); }
            uint Count() { State.SetUInt32("n", State.GetUInt32("n") + 1); return State.GetUInt32("n"); }
            public string Who(Address child) { return Call(child, 0, "Who").ReturnValue + "|" + Call(Address, 0, "Me").ReturnValue; }
            public string Me() { return Message.Sender + ":" + Message.ContractAddress + ":" + Message.Value; }
            public bool There(Address a) { return State.IsContract(a); }
            public bool Alike()
            {
                object a = Call(Address, 0, "Missing"), b = Call(Address, 0, "Missing"), c = Create<Child>(), d = Create<Child>();
                return a == b || c == d;
            }
            public bool ThereDuring() { var r = Create<Child>(0, new object[] { 1UL }); return State.IsContract(r.NewContractAddress) && !State.IsContract(Message.Sender); }
        }
        public class Child : SmartContract
        {
            public Child(ISmartContractState s, ulong v) : base(s) { Assert(v < 100, "too big"); State.SetUInt64("v", v); }
            public ulong Value() { return State.GetUInt64("v"); }
            public string Who() { return Message.Sender + ":" + Message.ContractAddress + ":" + Message.Value; }
        }
        public abstract class Base : SmartContract { protected Base(ISmartContractState s) : base(s) { } }
        public class Leaf : Base { public Leaf(ISmartContractState s) : base(s) { } }
        """;

    private readonly SmallChain _chain = new(Source);
    private readonly StratisAddress _contract;

    public NestedStateTests() => _contract = _chain.Deploy(ContractParameter.Of(false));

    [Fact]
    public void ResultsOfFailures_AreAnObjectEach() => Assert.Equal("False", _chain.Text(_contract, "Alike"));

    [Fact]
    public void Create_ByTheTransaction_TakesTheFirstAddress_AndItsOwnCreatesTheNext()
    {
        var parent = _chain.Deploy(ContractParameter.Of(true));

        Assert.Equal(TransactionScope.AddressOf(_chain.LastId, 0), parent);
        var (first, second) = (TransactionScope.AddressOf(_chain.LastId, 1), TransactionScope.AddressOf(_chain.LastId, 2));
        Assert.Equal("1", _chain.Text(first, "Value"));
        Assert.Equal("2", _chain.Text(second, "Value"));
    }

    [Theory]
    [InlineData(0, "14ecdfe067e2dfbbdb990c84163bfeacebed5ea0")]
    [InlineData(1, "ea15bf10263680e227e656b65762b76588b5fde3")]
    public void Address_OfATransactionsContracts_FollowsFromItsIdAndTheirNumber(uint number, string address)
    {
        var id = Hash256.Parse(Convert.ToHexStringLower([.. Enumerable.Range(1, 32).Select(i => (byte)i)]));
        Assert.Equal(address, Convert.ToHexStringLower(TransactionScope.AddressOf(id, number).ToBytes()));
    }

    [Fact]
    public void Create_ThatFailsInsideACall_UsesUpItsAddress()
    {
        string row = _chain.Text(_contract, "Row");
        var (first, third) = (TransactionScope.AddressOf(_chain.LastId, 0), TransactionScope.AddressOf(_chain.LastId, 2));
        Assert.Equal($"True:{first};False:{default(StratisAddress)};True:{third}", row);
        Assert.Equal("No code at this address.", _chain.Call(TransactionScope.AddressOf(_chain.LastId, 1), "Value").Error);
    }

    [Theory]
    [InlineData(0, "False")]
    [InlineData(1, "False")]
    [InlineData(2, "False")]
    [InlineData(3, "True")]
    public void Create_FindsTheConstructorAsACallFindsItsMethod(int kind, string success) =>
        Assert.Equal(success, _chain.Text(_contract, "Wrong", ContractParameter.Of(kind)));

    [Fact]
    public void Create_OfAnAbstractClass_FailsTheWholeTransaction()
    {
        // The first look at its storage changes a contract's record, even when the transaction then fails.
        _chain.Call(_contract, "TrySet");
        var before = _chain.State.Root;
        var result = _chain.Call(_contract, "Abstract");
        Assert.StartsWith("System.MemberAccessException: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, result.StateRoot);
    }

    [Fact]
    public void Create_OfAClassTwoStepsFromSmartContract_WorksInsideAContract() => Assert.Equal("True", _chain.Text(_contract, "Inherited"));

    [Fact]
    public void FailedCall_LeavesStorageLogsAndContractsAsTheyWere()
    {
        var result = _chain.Call(_contract, "TryFail");

        Assert.Equal("False:True:mine", result.Returned!.Text);
        Assert.Equal(["before", "after"], result.Logs.Select(log => System.Text.Encoding.UTF8.GetString(log.Topics[1])));
        Assert.Null(_chain.State.GetStorage(_contract, "new"u8.ToArray()));
        Assert.False(_chain.State.Exists(TransactionScope.AddressOf(_chain.LastId, 0)));
    }

    /// <summary>Whatever the runtime throws inside a call is that call's failure, and its caller goes on.</summary>
    [Theory]
    [InlineData("Assert(false);")]
    [InlineData("throw null;")]
    [InlineData("int zero = 0; State.SetInt32(\"k\", 5 / zero);")]
    [InlineData("State.SetInt32(\"k\", int.MaxValue + n);")]
    [InlineData("State.SetUInt256(\"k\", UInt256.Zero - 1);")]
    [InlineData("State.SetUInt256(\"k\", UInt256.MaxValue / 0);")]
    [InlineData("State.SetUInt256(\"k\", UInt256.MaxValue << 1);")]
    [InlineData("string s = null; State.SetInt32(\"k\", s.Length);")]
    [InlineData("var a = new int[1]; a[n] = 1;")]
    [InlineData("var a = new int[1]; System.Array.Copy(a, a, int.MaxValue);")]
    [InlineData("object o = 1; State.SetUInt64(\"k\", (ulong)o);")]
    [InlineData("object o = 1; State.SetString(\"k\", (string)o);")]
    [InlineData("State.SetInt32(\"k\", int.Parse(\"x\"));")]
    [InlineData("State.SetString(\"k\", \"abc\".Substring(4));")]
    [InlineData("State.SetString(\"k\", \"x\".PadLeft(int.MaxValue));")]
    [InlineData("State.SetString(\"k\", string.Format(\"{1}\", n));")]
    [InlineData("State.SetString(null, \"x\");")]
    [InlineData("State.SetInt32(\"k\", new int[100_001].Length);")]
    [InlineData("for (; n != 0;) { }")]
    public void FailureOfAnyKind_InsideACall_FailsThatCallAlone(string body)
    {
        var (chain, contract) = SmallChain.Of(
            "public string Try() { var r = Call(Address, 0, \"F\", new object[] { 1 }, 20_000); State.SetString(\"after\", \"here\"); return r.Success + State.GetString(\"after\"); }"
            + $"public void F(int n) {{ State.SetString(\"before\", \"x\"); {body} }}");
        Assert.Equal("Falsehere", chain.Text(contract, "Try"));
        Assert.Null(chain.State.GetStorage(contract, "before"u8.ToArray()));
    }

    [Fact]
    public void Call_SeesWhatItsCallerWrote_AndItsCallerWhatItWrites() => Assert.Equal("mine and theirs", _chain.Text(_contract, "TrySet"));

    [Fact]
    public void Reentrance_IsNotGuarded() => Assert.Equal("4", _chain.Text(_contract, "Outer", ContractParameter.Of(3u)));

    [Fact]
    public void Message_InsideACall_NamesTheCaller()
    {
        _chain.Call(_contract, "Row");
        var child = TransactionScope.AddressOf(_chain.LastId, 0);
        Assert.Equal($"{_contract}:{child}:0|{_contract}:{_contract}:0", _chain.Text(_contract, "Who", ContractParameter.Of(child)));
        Assert.Equal($"{SmallChain.Alice}:{_contract}:55", _chain.Call(_contract, "Me", 250_000, 55).Returned!.Text);
    }

    [Fact]
    public void IsContract_HoldsFromTheCreateOn()
    {
        Assert.Equal("True", _chain.Text(_contract, "There", ContractParameter.Of(_contract)));
        Assert.Equal("False", _chain.Text(_contract, "There", ContractParameter.Of(SmallChain.Alice)));
        Assert.Equal("True", _chain.Text(_contract, "ThereDuring"));
    }
}
