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
    private readonly MessageProcessor _processor;

    public CallFrame(MessageProcessor processor, ExecutionMeter meter, StratisAddress contract, StratisAddress sender, ulong valueSatoshi)
    {
        _processor = processor;
        Scope = processor.Scope;
        Meter = meter;
        Contract = contract;
        Message = new Message(contract.ToContractAddress(), sender.ToContractAddress(), valueSatoshi);
    }

    public TransactionScope Scope { get; }

    public ExecutionMeter Meter { get; }

    public StratisAddress Contract { get; }

    /// <summary>
    /// The contract has returned. A caller can still hold an object of the frame (a contract can return its state), but nothing
    /// that is written through it counts any more.
    /// </summary>
    public bool IsClosed { get; set; }

    public IMessage Message { get; }

    // The rest is made when it is asked for: most calls need two or three of these.
    public IBlock Block => field ??= new Block(Scope.BlockNumber, Scope.Coinbase.ToContractAddress());

    public IPersistentState PersistentState => field ??= new PersistentState(this);

    public IContractLogger ContractLogger => field ??= new FrameLogger(this);

    public IInternalTransactionExecutor InternalTransactionExecutor => field ??= new InternalTransactions(_processor, this);

    public IInternalHashHelper InternalHashHelper => field ??= new HashHelper(Scope.Fuse);

    public ISerializer Serializer => field ??= new Serializer(Scope.Fuse);

    public Func<ulong> GetBalance => field ??= () => Scope.BalanceOf(Contract);

    /// <summary>The platform's name: a contract can return it, and keep it as text.</summary>
    public override string ToString() => "Stratis.SmartContracts.CLR.SmartContractState";
}
