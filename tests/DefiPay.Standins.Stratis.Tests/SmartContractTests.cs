using System.Globalization;
using System.Reflection;
using Stratis.SmartContracts;
using Stratis.SmartContracts.Standards;

namespace DefiPay.Standins.Stratis.Tests;

public class SmartContractTests
{
    private static readonly Address Self = new(1, 2, 3, 4, 5);

    [Fact]
    public void Members_HandTheStateOn()
    {
        var state = new State();
        var contract = new Probe(state);

        Assert.Equal(Self, contract.Own);
        Assert.Equal(77ul, contract.Balance);
        Assert.Equal(9ul, contract.Block.Number);
        Assert.Same(state.Message, contract.Message);
        Assert.Null(contract.State);
        contract.CallOut();
        Assert.Equal(["Transfer 1", "Call 2 M - 0", "Create Probe 0 - 0"], state.Calls);
    }

    [Fact]
    public void Assert_ThatFails_ThrowsItsText()
    {
        var contract = new Probe(new State());

        contract.Check(true);
        Assert.Equal("Assert failed.", Assert.Throws<SmartContractAssertException>(() => contract.Check(false)).Message);
        Assert.Equal("why", Assert.Throws<SmartContractAssertException>(() => contract.Check(false, "why")).Message);
    }

    [Fact]
    public void Constructor_BindsTheThreadToEnglish()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            _ = new Probe(new State());
            Assert.Equal("en-US", CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Shape_IsWhatTheEngineAndBytecodeRelyOn()
    {
        var field = typeof(SmartContract).GetField("contractState", BindingFlags.Instance | BindingFlags.NonPublic);

        Assert.Equal(typeof(ISmartContractState), field!.FieldType);
        Assert.Equal("Stratis.SmartContracts, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null", typeof(SmartContract).Assembly.FullName);
        Assert.Equal("Stratis.SmartContracts.Standards, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null", typeof(IStandardToken256).Assembly.FullName);
        Assert.NotNull(typeof(SmartContract).GetProperty("PersistentState")!.GetCustomAttribute<ObsoleteAttribute>());
    }

    private sealed class Probe(ISmartContractState state) : SmartContract(state)
    {
        public Address Own => Address;

        public void Check(bool condition) => Assert(condition);

        public void Check(bool condition, string message) => Assert(condition, message);

        public void CallOut()
        {
            Transfer(Self, 1);
            Call(Self, 2, "M");
            Create<Probe>();
        }
    }

    private sealed class State : ISmartContractState, IInternalTransactionExecutor
    {
        public List<string> Calls { get; } = [];

        public IBlock Block { get; } = new Block(9, Address.Zero);

        public IMessage Message { get; } = new Message(Self, Address.Zero, 0);

        public IPersistentState PersistentState => null!;

        public IContractLogger ContractLogger => null!;

        public IInternalTransactionExecutor InternalTransactionExecutor => this;

        public IInternalHashHelper InternalHashHelper => null!;

        public ISerializer Serializer => null!;

        public Func<ulong> GetBalance => () => 77;

        public ITransferResult Transfer(ISmartContractState smartContractState, Address addressTo, ulong amountToTransfer)
        {
            Calls.Add($"Transfer {amountToTransfer}");
            return null!;
        }

        public ITransferResult Call(
            ISmartContractState smartContractState, Address addressTo, ulong amountToTransfer, string methodName, object[] parameters, ulong gasLimit = 0)
        {
            Calls.Add($"Call {amountToTransfer} {methodName} {(parameters is null ? "-" : parameters.Length)} {gasLimit}");
            return null!;
        }

        public ICreateResult Create<T>(ISmartContractState smartContractState, ulong amountToTransfer, object[] parameters, ulong gasLimit = 0)
        {
            Calls.Add($"Create {typeof(T).Name} {amountToTransfer} {(parameters is null ? "-" : parameters.Length)} {gasLimit}");
            return null!;
        }
    }
}
