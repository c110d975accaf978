using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractEngine.Validation;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// Runs contract transactions against a state. What a transaction comes to (state, gas, receipt, generated transaction) depends
/// on the transaction, its block and the state only: not on the machine, the culture, earlier runs or the time it takes.
/// </summary>
/// <remarks>
/// The rules of consensus about the transaction itself (gas limits, fee, signature) are the caller's to check before. One executor
/// can be used by several threads, each with a state of its own; it keeps rewritten contract code, so share it.
/// </remarks>
public sealed class ContractExecutor
{
    private const int TracedCapacity = 64;

    private readonly ContractMachine _machine;

    // Code that tells where it is is slower, so it is other code, loaded when it is first needed.
    private readonly Lazy<ContractMachine> _tracingMachine;

    /// <summary>Makes an executor.</summary>
    /// <param name="loader">Where rewritten contract code is kept; null for one of its own.</param>
    public ContractExecutor(ContractLoader? loader = null)
        : this(loader ?? new ContractLoader(), ContractValidator.Default)
    {
    }

    /// <summary>For tests that replay what the platform accepts and we refuse.</summary>
    internal ContractExecutor(ContractLoader loader, ContractValidator validator)
    {
        _machine = new ContractMachine(loader, validator);
        _tracingMachine = new Lazy<ContractMachine>(
            () => new ContractMachine(new ContractLoader(TracedCapacity, loader.Symbols, isTracing: true), validator));
    }

    /// <summary>
    /// Executes a transaction, commits its changes to <paramref name="state"/>, or none when it fails, and gives the new root in the receipt.
    /// Nothing that a contract does makes this throw.
    /// </summary>
    /// <param name="transaction">What to run.</param>
    /// <param name="state">The state after the block's earlier transactions, with nothing uncommitted.</param>
    /// <exception cref="ArgumentException">The fee does not cover the gas budget.</exception>
    /// <exception cref="StateStoreException">The state's store failed; the state is as it was.</exception>
    public ExecutionResult Execute(ContractTransaction transaction, ContractState state) => Execute(transaction, state, trace: null);

    /// <summary>As without a trace, with the same result, and records how it came about.</summary>
    /// <param name="transaction">What to run.</param>
    /// <param name="state">The state after the block's earlier transactions, with nothing uncommitted.</param>
    /// <param name="trace">A fresh one, which is filled; null for none. Source lines are known for code whose symbols the loader was given.</param>
    /// <exception cref="ArgumentException">The fee does not cover the gas budget.</exception>
    /// <exception cref="InvalidOperationException">The trace was used before.</exception>
    /// <exception cref="StateStoreException">The state's store failed; the state is as it was.</exception>
    public ExecutionResult Execute(ContractTransaction transaction, ContractState state, ExecutionTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(state);
        var fees = GasFees.Of(transaction);
        var before = state.Root;
        try
        {
            return ContractThread.Run(() => ExecuteHere(transaction, fees, state, trace));
        }
        catch (StateStoreException)
        {
            // Half of the changes may be in the tries already.
            state.ResetTo(before);
            throw;
        }
    }

    /// <summary>
    /// Executes a transaction like <see cref="Execute(ContractTransaction, ContractState)"/>, but leaves its changes uncommitted in <paramref name="state"/>: later transactions
    /// see them, and the next commit moves them into the tries. For whoever runs many transactions and needs no receipt for each.
    /// </summary>
    /// <param name="transaction">What to run.</param>
    /// <param name="state">The state after the earlier transactions, committed or not.</param>
    /// <exception cref="ArgumentException">The fee does not cover the gas budget.</exception>
    /// <exception cref="StateStoreException">The state's store failed; the transaction changed nothing.</exception>
    public CallOutcome ExecuteWithoutRoot(ContractTransaction transaction, ContractState state)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(state);
        _ = GasFees.Of(transaction);
        return ContractThread.Run(() => Local(transaction.Script, RunHere(transaction, state, trace: null)));
    }

    /// <summary>
    /// Tries a call or create against the state's last root, without leaving a trace in it. The contract sees a zero coinbase and, for the
    /// addresses it creates, a zero transaction id. An empty method name runs the contract's handler of payments here, unlike in a transaction.
    /// </summary>
    /// <param name="request">What to try.</param>
    /// <param name="state">A state; what is uncommitted in it is not seen.</param>
    /// <exception cref="StateStoreException">The state's store failed.</exception>
    public LocalCallResult LocalCall(LocalCallRequest request, ContractState state) => LocalCall(request, state, trace: null);

    /// <summary>As without a trace, with the same result, and records how it came about.</summary>
    /// <param name="request">What to try.</param>
    /// <param name="state">A state; what is uncommitted in it is not seen.</param>
    /// <param name="trace">A fresh one, which is filled; null for none.</param>
    /// <exception cref="InvalidOperationException">The trace was used before.</exception>
    /// <exception cref="StateStoreException">The state's store failed.</exception>
    public LocalCallResult LocalCall(LocalCallRequest request, ContractState state, ExecutionTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(state);
        var scratch = state.Scratch();
        return ContractThread.Run(() => LocalCallHere(request, scratch, trace));
    }

    private ExecutionResult ExecuteHere(ContractTransaction transaction, GasFees fees, ContractState state, ExecutionTrace? trace)
    {
        var script = transaction.Script;
        var run = RunHere(transaction, state, trace);
        var frame = run.Frame;
        var root = state.Commit();
        ulong refund = fees.Refund(frame.GasConsumed, frame.OutOfGas);
        return new ExecutionResult
        {
            Success = frame.IsSuccess,
            OutOfGas = frame.OutOfGas,
            GasConsumed = frame.GasConsumed,
            NewContractAddress = script.IsCreate && frame.IsSuccess ? frame.Contract : null,
            Returned = run.Returned,
            Error = frame.Error,
            ValidationErrors = frame.ValidationErrors ?? [],
            Logs = run.Logs,
            InternalTransfers = run.Transfers,
            StateRoot = root,
            Receipt = new Receipt(root, frame.GasConsumed, run.Logs),
            RefundSatoshi = refund,
            MinerFeeSatoshi = fees.FeeSatoshi - refund,
            Steps = run.Steps,
            GeneratedTransaction = frame.IsSuccess ? run.Generated : CoinSettlement.GiveBack(transaction),
        };
    }

    private LocalCallResult LocalCallHere(LocalCallRequest request, ContractState scratch, ExecutionTrace? trace)
    {
        var script = request.Script;
        var scope = new TransactionScope(scratch, default, request.BlockNumber, default) { Trace = trace };
        var run = TopLevelRun.Of(
            scope,
            script.GasLimit,
            meter => Apply(script, script.Method, request.Sender, request.AmountSatoshi, scope, meter),
            settle: null);
        return Local(script, run);
    }

    private static LocalCallResult Local(ContractScript script, TopLevelRun run)
    {
        var frame = run.Frame;
        return new LocalCallResult
        {
            Success = frame.IsSuccess,
            OutOfGas = frame.OutOfGas,
            GasConsumed = frame.GasConsumed,
            NewContractAddress = script.IsCreate && frame.IsSuccess ? frame.Contract : null,
            Returned = run.Returned,
            Error = frame.Error,
            ValidationErrors = frame.ValidationErrors ?? [],
            Logs = run.Logs,
            InternalTransfers = run.Transfers,
        };
    }

    private TopLevelRun RunHere(ContractTransaction transaction, ContractState state, ExecutionTrace? trace)
    {
        var script = transaction.Script;
        var scope = new TransactionScope(state, transaction.TransactionId, transaction.BlockNumber, transaction.Coinbase) { Trace = trace };
        // An empty name is no name in a transaction.
        var method = string.IsNullOrEmpty(script.Method) ? null : script.Method;
        return TopLevelRun.Of(
            scope,
            script.GasLimit,
            meter => Apply(script, method, transaction.Sender, transaction.AmountSatoshi, scope, meter),
            contract => new CoinSettlement(transaction, state, scope.Transfers).Settle(contract));
    }

    private FrameResult Apply(
        ContractScript script, string? method, StratisAddress sender, ulong amountSatoshi, TransactionScope scope, ExecutionMeter meter)
    {
        var processor = new MessageProcessor(scope, scope.Trace is null ? _machine : _tracingMachine.Value);
        var arguments = CallArguments.From(script.Parameters);
        return script.IsCreate
            ? processor.CreateExternal(sender, script.Code, amountSatoshi, arguments, meter)
            : processor.CallExternal(sender, script.ContractAddress.Value, amountSatoshi, new MethodCall(method, arguments), meter);
    }
}
