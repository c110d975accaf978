using DefiPay.ContractEngine.Execution;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>Which method a call reaches, and what it is told when it reaches none.</summary>
public class MethodLookupTests
{
    private const string Missing = "Method does not exist on contract.";
    private const string Types = "Parameters sent don't match expected method parameters.";
    private const string Count = "Incorrect number of parameters passed to method.";

    private const string Members = """
        public string ULong(ulong v) { return "ulong " + v; }
        public string Long(long v) { return "long " + v; }
        public string UInt(uint v) { return "uint " + v; }
        public string Int(int v) { return "int " + v; }
        public string Char(char v) { return "char " + (int)v; }
        public string Big(UInt256 v) { return "big " + v; }
        public string Wide(UInt128 v) { return "wide " + v; }
        public string Text(string v) { return "text " + v.Length; }
        public string Bytes(byte[] v) { return "bytes " + v.Length; }
        public string Two(ulong v) { return "ulong"; }
        public string Two(long v) { return "long"; }
        public string Over(int v) { return "int"; }
        public string Over(string v) { return "string"; }
        public string Over(int a, int b) { return "two ints"; }
        public static string Static(ulong a) { return "static " + a; }
        public string Exact() { return "exact"; }
        private string Private() { return "p"; }
        protected string Protected() { return "p"; }
        internal string Internal() { return "p"; }
        public ulong Kept { get { return State.GetUInt64("kept"); } set { State.SetUInt64("kept", value); } }
        public ulong this[uint i] { get { return i * 2; } }
        public override string ToString() { return "as text"; }
        public bool CallsTwo(uint v) { State.SetBool("before", true); return Call(Address, 0, "Two", new object[] { v }).Success; }
        public string Nested(int kind)
        {
            object[] p = null;
            if (kind == 1) p = new object[0];
            if (kind == 2) p = new object[] { 7UL };
            if (kind == 3) p = new object[] { 7u };
            if (kind == 4) p = new object[] { "seven" };
            if (kind == 5) p = new object[] { 7UL, 8UL };
            if (kind == 6) p = new object[] { null };
            if (kind == 7) p = new object[] { -7 };
            var r = Call(Address, 0, "ULong", p);
            return r.Success + ":" + r.ReturnValue;
        }
        public string ByName(string name) { var r = Call(Address, 0, name); return r.Success + ":" + r.ReturnValue; }
        public bool ByNoName() { return Call(Address, 0, null).Success; }
        """;

    private readonly SmallChain _chain;
    private readonly StratisAddress _contract;

    public MethodLookupTests() => (_chain, _contract) = SmallChain.Of(Members);

    [Theory]
    [InlineData("ULong", "7#5", "ulong 5")]
    [InlineData("ULong", "5#5", "ulong 5")]
    [InlineData("ULong", "2#5", "ulong 5")]
    [InlineData("ULong", "3#A", "ulong 65")]
    [InlineData("Long", "6#-5", "long -5")]
    [InlineData("Long", "5#5", "long 5")]
    [InlineData("Long", "2#5", "long 5")]
    [InlineData("Long", "3#A", "long 65")]
    [InlineData("UInt", "2#5", "uint 5")]
    [InlineData("UInt", "3#A", "uint 65")]
    [InlineData("Int", "2#5", "int 5")]
    [InlineData("Int", "3#A", "int 65")]
    [InlineData("Char", "2#65", "char 65")]
    [InlineData("Big", "12#5", "big 5")]
    [InlineData("Text", "4#", "text 0")]
    [InlineData("Bytes", "10#", "bytes 0")]
    [InlineData("Over", "6#1", "int")]
    [InlineData("Over", "4#1", "string")]
    [InlineData("Over", "6#1|6#2", "two ints")]
    [InlineData("Over", "2#1|3#a", "two ints")]
    [InlineData("Static", "5#3", "static 3")]
    [InlineData("get_Item", "5#4", "8")]
    public void Arguments_OfSmallerNumberTypes_FitLargerOnes(string method, string parameters, string returned) =>
        Assert.Equal(returned, _chain.Text(_contract, method, Parse(parameters)));

    [Theory]
    [InlineData("ULong", "6#5", Types)]
    [InlineData("ULong", "8#5", Types)]
    [InlineData("Int", "5#5", Types)]
    [InlineData("UInt", "7#5", Types)]
    [InlineData("Big", "7#5", Types)]
    [InlineData("Big", "11#5", Types)]
    [InlineData("Wide", "12#5", Types)]
    [InlineData("Text", "10#00", Types)]
    [InlineData("ULong", "", Types)]
    [InlineData("ULong", "7#1|7#2", Types)]
    [InlineData("Exact", "7#1", Types)]
    [InlineData("exact", "", Missing)]
    [InlineData("Exact ", "", Missing)]
    [InlineData("Private", "", Missing)]
    [InlineData("Protected", "", Missing)]
    [InlineData("Internal", "", Missing)]
    [InlineData("Kept", "", Missing)]
    [InlineData(".ctor", "", Missing)]
    [InlineData("MemberwiseClone", "", Missing)]
    [InlineData("Receive", "", Missing)]
    [InlineData("Finalize", "", Missing)]
    [InlineData("ReferenceEquals", "6#1|6#1", Missing)]
    [InlineData("", "", "No method name was given.")]
    public void Call_ThatFitsNoMethod_FailsWithThePlatformsSentence(string method, string parameters, string error)
    {
        var result = _chain.Call(_contract, method, Parse(parameters));
        Assert.Equal(error, result.Error);
        Assert.Equal(10_000ul, result.GasConsumed);
        Assert.False(result.OutOfGas);
    }

    /// <summary>Public members of the base classes can be called too, as can accessors by their own names.</summary>
    [Theory]
    [InlineData("ToString", "as text")]
    [InlineData("GetType", "K")]
    [InlineData("get_Balance", "0")]
    [InlineData("get_Kept", "0")]
    [InlineData("get_Message", "Stratis.SmartContracts.Message")]
    [InlineData("get_Block", "Stratis.SmartContracts.Block")]
    [InlineData("get_State", "Stratis.SmartContracts.CLR.PersistentState")]
    [InlineData("get_PersistentState", "Stratis.SmartContracts.CLR.PersistentState")]
    [InlineData("get_Serializer", "Stratis.SmartContracts.CLR.Serialization.Serializer")]
    public void InheritedMembersAndAccessors_AreReached(string method, string returned) =>
        Assert.Equal(returned, _chain.Text(_contract, method));

    [Fact]
    public void InheritedEquals_TakesAnyParameter() => Assert.Equal("False", _chain.Text(_contract, "Equals", ContractParameter.Of(6)));

    [Fact]
    public void InheritedGetHashCode_IsMadeOfTheAddress() =>
        Assert.Equal($"{BitConverter.ToInt32(_contract.ToBytes())}", _chain.Text(_contract, "GetHashCode"));

    [Fact]
    public void Setter_IsReachedByItsOwnName()
    {
        _chain.Text(_contract, "set_Kept", ContractParameter.Of(6u));
        Assert.Equal("6", _chain.Text(_contract, "get_Kept"));
    }

    [Theory]
    [InlineData(0, "False:")]
    [InlineData(1, "False:")]
    [InlineData(2, "True:ulong 7")]
    [InlineData(3, "True:ulong 7")]
    [InlineData(4, "False:")]
    [InlineData(5, "False:")]
    [InlineData(6, "False:")]
    [InlineData(7, "False:")]
    public void NestedCall_FindsItsMethodTheSameWay_AndNullFitsNothing(int kind, string outcome) =>
        Assert.Equal(outcome, _chain.Text(_contract, "Nested", ContractParameter.Of(kind)));

    [Theory]
    [InlineData("Exact", "True:exact")]
    [InlineData("Private", "False:")]
    [InlineData("Internal", "False:")]
    [InlineData("get_Kept", "True:0")]
    [InlineData("Kept", "False:")]
    [InlineData("ToString", "True:as text")]
    [InlineData("exact", "False:")]
    public void NestedCall_ByName_ReachesPublicMethodsOnly(string name, string outcome) =>
        Assert.Equal(outcome, _chain.Text(_contract, "ByName", ContractParameter.Of(name)));

    [Fact]
    public void NestedCall_WithoutAName_FailsAlone() => Assert.Equal("False", _chain.Text(_contract, "ByNoName"));

    [Theory]
    [InlineData("5#1")]
    [InlineData("2#1")]
    [InlineData("3#a")]
    public void Overloads_ThatFitEquallyWell_FailTheTransactionAndNoBlock(string parameter)
    {
        var before = _chain.State.Root;
        var result = _chain.Call(_contract, "Two", Parse(parameter));

        Assert.StartsWith("System.Reflection.AmbiguousMatchException: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, result.StateRoot);
        Assert.Equal("ulong", _chain.Text(_contract, "Two", ContractParameter.Of(1ul)));
    }

    [Fact]
    public void Overloads_ThatFitEquallyWell_FailTheCallerOfANestedCall()
    {
        var result = _chain.Call(_contract, "CallsTwo", ContractParameter.Of(1u));
        Assert.StartsWith("System.Reflection.AmbiguousMatchException: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(_chain.State.GetStorage(_contract, "before"u8.ToArray()) ?? []);
    }

    [Theory]
    [InlineData("Receive")]
    [InlineData("receive")]
    [InlineData("RECEIVE")]
    public void Receive_InAnyCase_IsTheHandlerThatTheClassItselfDeclares(string name)
    {
        var (chain, contract) = SmallChain.Of("public override void Receive() { State.SetUInt64(\"got\", Message.Value); } public ulong Got() { return State.GetUInt64(\"got\"); }");
        Assert.True(chain.Call(contract, name, 250_000, 77).Success);
        Assert.Equal("77", chain.Text(contract, "Got"));
        Assert.Equal(Missing, _chain.Call(_contract, name, 250_000, 77).Error);
    }

    [Fact]
    public void Receive_ThatIsInherited_IsNone()
    {
        var chain = new SmallChain("""
            using Stratis.SmartContracts;
            [Deploy] public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { Create<Derived>(); }
                public bool Pay(Address to) { return Transfer(to, 1).Success; }
            }
            public abstract class Middle : SmartContract { protected Middle(ISmartContractState s) : base(s) { } public override void Receive() { } }
            public class Derived : Middle { public Derived(ISmartContractState s) : base(s) { } public int There() { return 1; } }
            """);
        var contract = chain.Deploy();
        var derived = TransactionScope.AddressOf(chain.LastId, 1);

        Assert.Equal("1", chain.Text(derived, "There"));
        Assert.Equal(Missing, chain.Call(derived, "Receive").Error);
        Assert.Equal("False", chain.Text(contract, "Pay", ContractParameter.Of(derived)));
    }

    [Fact]
    public void Receive_WithAParameterOnly_IsCalledWithTooFew()
    {
        var (chain, contract) = SmallChain.Of("public void Receive(ulong v) { State.SetUInt64(\"v\", v); } public ulong V() { return State.GetUInt64(\"v\"); }");
        Assert.Equal(Count, chain.Call(contract, "Receive").Error);
        Assert.True(chain.Call(contract, "Receive", ContractParameter.Of(4ul)).Success);
        Assert.Equal("4", chain.Text(contract, "V"));
    }

    [Fact]
    public void EmptyName_ReachesReceiveInALocalCall_AndNothingInATransaction()
    {
        var (chain, contract) = SmallChain.Of("public override void Receive() { Log(new Got { Value = Message.Value }); } public struct Got { public ulong Value; }");

        Assert.Equal("Got", Assert.Single(chain.LocalCall(contract, "", 5).Logs).EventName);
        var result = chain.Call(contract, "", 250_000, 5);

        Assert.Equal("No method name was given.", result.Error);
        Assert.Equal(5ul, Assert.Single(result.GeneratedTransaction!.Outputs).ValueSatoshi);
    }

    [Fact]
    public void Constructor_FindsItsArgumentsLikeAMethod()
    {
        var chain = new SmallChain("""
            using Stratis.SmartContracts;
            public class K : SmartContract { public K(ISmartContractState s, ulong v, string t) : base(s) { State.SetUInt64("v", v); } public ulong V() { return State.GetUInt64("v"); } }
            """);
        Assert.Equal("5", chain.Text(chain.Deploy(ContractParameter.Of(5u), ContractParameter.Of("x")), "V"));
        foreach (var wrong in new ContractParameter[][] { [], [ContractParameter.Of(5u)], [ContractParameter.Of(5), ContractParameter.Of("x")] })
        {
            var result = chain.Create(0, wrong);
            Assert.Equal(Missing, result.Error);
            Assert.Equal(12_000ul, result.GasConsumed);
            Assert.Null(result.NewContractAddress);
        }
    }

    private static ContractParameter[] Parse(string parameters) =>
        parameters.Length == 0 ? [] : [.. parameters.Split('|').Select(text => ContractParameter.Parse(text, StratisNetwork.CirrusDev))];
}
