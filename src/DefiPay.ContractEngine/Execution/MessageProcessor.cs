using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// Applies one message (a create, call or transfer, from the transaction or from a contract) to the state. Taking its changes back
/// when it fails is the caller's job. The order of checks and charges in each method is the platform's and part of consensus.
/// </summary>
internal sealed class MessageProcessor(TransactionScope scope, ContractMachine machine)
{
    public TransactionScope Scope { get; } = scope;

    private ContractState State => Scope.State;

    /// <summary>The create that the transaction asks for.</summary>
    public FrameResult CreateExternal(StratisAddress sender, byte[] code, ulong valueSatoshi, object?[]? parameters, ExecutionMeter meter)
    {
        meter.Trace?.Describe(TracedCallKind.Create, sender, null, valueSatoshi, null, parameters);
        meter.Charge(GasKind.Call, GasCosts.Create);
        var contract = Scope.NextContractAddress();
        meter.Trace?.Creates(contract);
        Scope.SetInitialTransfer(new InternalTransfer(sender, contract, valueSatoshi));
        return Construct(sender, contract, code, typeName: null, valueSatoshi, parameters, meter);
    }

    /// <summary>The call that the transaction asks for.</summary>
    public FrameResult CallExternal(StratisAddress sender, StratisAddress contract, ulong valueSatoshi, MethodCall call, ExecutionMeter meter)
    {
        meter.Trace?.Describe(TracedCallKind.Call, sender, contract, valueSatoshi, call.MethodName, call.Parameters);
        meter.Charge(GasKind.Call, GasCosts.Call);
        if (State.GetCode(contract) is not { Length: > 0 } code)
        {
            return FrameResult.Fail(meter.Gas.Consumed, ErrorText.NoCode);
        }

        Scope.SetInitialTransfer(new InternalTransfer(sender, contract, valueSatoshi));
        return Invoke(sender, contract, code, valueSatoshi, call, meter);
    }

    /// <summary>A create of a class of the caller's own assembly.</summary>
    public FrameResult Create(StratisAddress caller, string typeName, ulong valueSatoshi, object?[]? parameters, ExecutionMeter meter)
    {
        meter.Trace?.Describe(TracedCallKind.Create, caller, null, valueSatoshi, typeName, parameters);
        if (Scope.BalanceOf(caller) < valueSatoshi)
        {
            return FrameResult.Fail(0, ErrorText.InsufficientBalance);
        }

        meter.Charge(GasKind.Call, GasCosts.Create);
        var code = State.GetCode(caller) ?? [];
        var contract = Scope.NextContractAddress();
        meter.Trace?.Creates(contract);
        Scope.AddTransfer(new InternalTransfer(caller, contract, valueSatoshi));
        return Construct(caller, contract, code, typeName, valueSatoshi, parameters, meter);
    }

    /// <summary>A call from one contract to another.</summary>
    public FrameResult Call(StratisAddress caller, StratisAddress contract, ulong valueSatoshi, MethodCall call, ExecutionMeter meter)
    {
        meter.Trace?.Describe(TracedCallKind.Call, caller, contract, valueSatoshi, call.MethodName, call.Parameters);
        if (Scope.BalanceOf(caller) < valueSatoshi)
        {
            return FrameResult.Fail(0, ErrorText.InsufficientBalance);
        }

        meter.Charge(GasKind.Call, GasCosts.Call);
        if (State.GetCode(contract) is not { Length: > 0 } code)
        {
            return FrameResult.Fail(meter.Gas.Consumed, ErrorText.NoCode);
        }

        Scope.AddTransfer(new InternalTransfer(caller, contract, valueSatoshi));
        return Invoke(caller, contract, code, valueSatoshi, call, meter);
    }

    /// <summary>A payment from a contract to a wallet, or to a contract, whose handler then runs.</summary>
    public FrameResult Transfer(StratisAddress caller, StratisAddress to, ulong valueSatoshi, ExecutionMeter meter)
    {
        meter.Trace?.Describe(TracedCallKind.Transfer, caller, to, valueSatoshi, null, null);
        if (Scope.BalanceOf(caller) < valueSatoshi)
        {
            return FrameResult.Fail(0, ErrorText.InsufficientBalance);
        }

        if (State.GetCode(to) is not { Length: > 0 } code)
        {
            meter.Charge(GasKind.Call, GasCosts.Transfer);
            Scope.AddTransfer(new InternalTransfer(caller, to, valueSatoshi));
            return FrameResult.Ok(meter.Gas.Consumed, to);
        }

        Scope.AddTransfer(new InternalTransfer(caller, to, valueSatoshi));
        meter.Charge(GasKind.Call, GasCosts.Call);
        return Invoke(caller, to, code, valueSatoshi, MethodCall.Receive, meter);
    }

    private FrameResult Construct(
        StratisAddress creator, StratisAddress contract, byte[] code, string? typeName, ulong valueSatoshi, object?[]? parameters, ExecutionMeter meter)
    {
        State.CreateAccount(contract);
        var frame = new CallFrame(this, meter, contract, creator, valueSatoshi);
        return machine.Construct(frame, code, typeName, parameters);
    }

    private FrameResult Invoke(
        StratisAddress caller, StratisAddress contract, byte[] code, ulong valueSatoshi, MethodCall call, ExecutionMeter meter)
    {
        if (call.MethodName is null)
        {
            return FrameResult.Fail(meter.Gas.Consumed, ErrorText.NoMethodName);
        }

        var frame = new CallFrame(this, meter, contract, caller, valueSatoshi);
        var account = State.GetAccount(contract)!;
        return machine.Call(frame, account.CodeHash!.Value, code, account.TypeName ?? "", call);
    }
}
