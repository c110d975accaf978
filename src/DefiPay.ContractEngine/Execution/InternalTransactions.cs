using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractEngine.Tracing;
using Stratis.SmartContracts;
using Stratis.SmartContracts.CLR;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// Calls, creates and transfers of a running contract. The state object that a contract passes is not looked at: a contract could pass
/// one of its own making and pay with another's coins.
/// </summary>
internal sealed class InternalTransactions(MessageProcessor processor, CallFrame frame) : IInternalTransactionExecutor
{
    private GasMeter Gas => frame.Meter.Gas;

    public ITransferResult Transfer(ISmartContractState smartContractState, Address addressTo, ulong amountToTransfer)
    {
        if (Gas.Available < GasCosts.Transfer)
        {
            frame.Meter.Trace?.NotBegun(TracedCallKind.Transfer, addressTo.ToStratisAddress(), amountToTransfer, null, null);
            return TransferResult.Failed();
        }

        ulong budget = Math.Min(Gas.Available, GasCosts.TransferBudget);
        var result = Nested(meter => processor.Transfer(frame.Contract, addressTo.ToStratisAddress(), amountToTransfer, meter), budget);
        return result.IsSuccess ? TransferResult.Transferred(null) : TransferResult.Failed();
    }

    public ITransferResult Call(
        ISmartContractState smartContractState, Address addressTo, ulong amountToTransfer, string methodName, object[] parameters, ulong gasLimit = 0)
    {
        if (!TryBudget(gasLimit, GasCosts.Call, out ulong budget))
        {
            frame.Meter.Trace?.NotBegun(TracedCallKind.Call, addressTo.ToStratisAddress(), amountToTransfer, methodName, parameters);
            return TransferResult.Failed();
        }

        var call = new MethodCall(methodName, parameters);
        var result = Nested(meter => processor.Call(frame.Contract, addressTo.ToStratisAddress(), amountToTransfer, call, meter), budget);
        return result.IsSuccess ? TransferResult.Transferred(result.Returned) : TransferResult.Failed();
    }

    public ICreateResult Create<T>(ISmartContractState smartContractState, ulong amountToTransfer, object[] parameters, ulong gasLimit = 0)
    {
        if (!TryBudget(gasLimit, GasCosts.Create, out ulong budget))
        {
            frame.Meter.Trace?.NotBegun(TracedCallKind.Create, null, amountToTransfer, typeof(T).Name, parameters);
            return CreateResult.Failed();
        }

        var result = Nested(meter => processor.Create(frame.Contract, typeof(T).Name, amountToTransfer, parameters, meter), budget);
        return result.IsSuccess ? CreateResult.Created(result.Contract.ToContractAddress()) : CreateResult.Failed();
    }

    /// <summary>Zero means everything that is left.</summary>
    private bool TryBudget(ulong gasLimit, ulong least, out ulong budget)
    {
        budget = gasLimit != 0 ? gasLimit : Gas.Available;
        return Gas.Available >= budget && Gas.Available >= least;
    }

    private FrameResult Nested(Func<ExecutionMeter, FrameResult> run, ulong budget)
    {
        if (frame.IsClosed)
        {
            throw new InvalidOperationException("A contract that has returned cannot call.");
        }

        var mark = frame.Scope.Mark();
        var meter = new ExecutionMeter(budget, frame.Scope.Fuse);
        frame.Meter.Trace?.Begin(meter);
        FrameResult result;
        try
        {
            result = run(meter);
        }
        catch (Exception failure)
        {
            // Nobody's failed call but the caller's own failure: too little gas for the base cost, an ambiguous overload, the fuse.
            frame.Scope.RollbackTo(mark);
            bool endsTransaction = failure is FuseBlownException;
            meter.Trace?.End(FrameResult.Fail(meter.Gas.Consumed, ErrorText.Of(failure)), isCharged: endsTransaction);
            if (endsTransaction)
            {
                // The transaction ends here and now, and pays for what all its frames used.
                Gas.Spend(Math.Min(meter.Gas.Consumed, Gas.Available));
            }

            throw;
        }

        if (!result.IsSuccess)
        {
            frame.Scope.RollbackTo(mark);
        }

        meter.Trace?.End(result, isCharged: true);
        Gas.Spend(result.GasConsumed);
        return result;
    }

    /// <summary>The platform's name: a contract can return it, and keep it as text.</summary>
    public override string ToString() => "Stratis.SmartContracts.CLR.InternalExecutor";
}
