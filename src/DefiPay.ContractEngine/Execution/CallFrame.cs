using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using Stratis.SmartContracts.CLR;
using Stratis.SmartContracts.CLR.Serialization;

namespace DefiPay.ContractEngine.Execution;

/// <summary>One running contract: what it sees of the chain, and its meters.</summary>
internal sealed class CallFrame : ISmartContractState
{
    public CallFrame(MessageProcessor processor, ExecutionMeter meter, StratisAddress contract, StratisAddress sender, ulong valueSatoshi)
    {
        Scope = processor.Scope;
        Meter = meter;
        Contract = contract;
        Block = new Block(Scope.BlockNumber, Scope.Coinbase.ToContractAddress());
        Message = new Message(contract.ToContractAddress(), sender.ToContractAddress(), valueSatoshi);
        Serializer = new Serializer(Scope.Fuse);
        PersistentState = new PersistentState(this);
        ContractLogger = new FrameLogger(this);
        InternalTransactionExecutor = new InternalTransactions(processor, this);
        InternalHashHelper = new HashHelper(Scope.Fuse);
        GetBalance = () => Scope.BalanceOf(Contract);
    }

    public TransactionScope Scope { get; }

    public ExecutionMeter Meter { get; }

    public StratisAddress Contract { get; }

    /// <summary>
    /// The contract has returned. A caller can still hold an object of the frame (a contract can return its state), but nothing
    /// that is written through it counts any more.
    /// </summary>
    public bool IsClosed { get; set; }

    public IBlock Block { get; }

    public IMessage Message { get; }

    public IPersistentState PersistentState { get; }

    public IContractLogger ContractLogger { get; }

    public IInternalTransactionExecutor InternalTransactionExecutor { get; }

    public IInternalHashHelper InternalHashHelper { get; }

    public ISerializer Serializer { get; }

    public Func<ulong> GetBalance { get; }
}
