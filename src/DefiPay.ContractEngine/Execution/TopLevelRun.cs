using System.Globalization;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// The run of a transaction's or local call's first frame, with everything that can go wrong turned into a failed one. On the platform
/// some of that (an ambiguous overload, say) interrupts the building of a block instead.
/// </summary>
internal sealed class TopLevelRun
{
    private static readonly CultureInfo s_culture = CultureInfo.GetCultureInfo("en-US");

    private TopLevelRun(FrameResult frame) => Frame = frame;

    public FrameResult Frame { get; }

    public ReturnedValue? Returned { get; private init; }

    public IReadOnlyList<ContractLog> Logs { get; private init; } = [];

    public IReadOnlyList<InternalTransfer> Transfers { get; private init; } = [];

    public Transaction? Generated { get; private init; }

    public required long Steps { get; init; }

    /// <summary>Runs on the present thread; changes of a failed run are taken back.</summary>
    /// <param name="scope">What the run's frames share.</param>
    /// <param name="gasLimit">Gas that they may use.</param>
    /// <param name="apply">The message to apply.</param>
    /// <param name="settle">Moves the coins after a success; null for a local call, whose logs are also told when it fails.</param>
    public static TopLevelRun Of(
        TransactionScope scope,
        ulong gasLimit,
        Func<ExecutionMeter, FrameResult> apply,
        Func<StratisAddress, Transaction?>? settle)
    {
        SetCulture();
        var start = scope.Mark();
        var meter = new ExecutionMeter(gasLimit, scope.Fuse);
        scope.Trace?.Begin(meter);
        TopLevelRun run;
        try
        {
            var frame = apply(meter);
            run = new TopLevelRun(frame)
            {
                Returned = Describe(frame.Returned),
                Logs = frame.IsSuccess || settle is null ? scope.SerializeLogs() : [],
                Transfers = [.. scope.Transfers],
                Generated = frame.IsSuccess ? settle?.Invoke(frame.Contract) : null,
                Steps = scope.Fuse.StepsTaken,
            };
        }
        catch (Exception failure)
        {
            var transfers = scope.Transfers.ToArray();
            scope.RollbackTo(start);
            if (failure is StateStoreException)
            {
                throw;
            }

            ulong gas = meter.Gas.Consumed;
            var frame = failure is OutOfGasException ? FrameResult.RanOutOfGas(gas) : FrameResult.Fail(gas, ErrorText.Of(failure));
            meter.Trace?.End(frame, isCharged: true);
            return new TopLevelRun(frame) { Transfers = transfers, Steps = scope.Fuse.StepsTaken };
        }

        meter.Trace?.End(run.Frame, isCharged: true);
        if (!run.Frame.IsSuccess)
        {
            scope.RollbackTo(start);
        }

        return run;
    }

    // Setting makes a new execution context each time, and the thread most often has the culture from the transaction before.
    private static void SetCulture()
    {
        if (!ReferenceEquals(CultureInfo.CurrentCulture, s_culture))
        {
            CultureInfo.CurrentCulture = s_culture;
        }

        if (!ReferenceEquals(CultureInfo.CurrentUICulture, CultureInfo.InvariantCulture))
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        }
    }

    private static ReturnedValue? Describe(object? value)
    {
        if (value is null)
        {
            return null;
        }

        if (value is bool flag)
        {
            // What most methods of tokens return, and nothing that could run code.
            return new ReturnedValue(value, "System.Boolean", flag ? bool.TrueString : bool.FalseString, [(byte)(flag ? 1 : 0)]);
        }

        // A type of the contract's own can have code in ToString; it gets meters of its own, since nobody pays for this.
        var fuse = new ExecutionFuse();
        string typeName = ReturnedValue.TypeNameOf(value);
        string text = typeName;
        byte[]? bytes = null;
        try
        {
            using (MeterScope.Enter(new ExecutionMeter(ulong.MaxValue, fuse)))
            {
                text = value.ToString() ?? "";
            }

            bytes = CanBeReadBack(value) ? PrimitiveSerializer.Serialize(value, fuse) : null;
        }
        catch (Exception unprintable) when (unprintable is not StateStoreException)
        {
            // Then the type's name stands for the value, or there are no bytes.
        }

        return new ReturnedValue(value, typeName, text.Length <= ReturnedValue.TextLengthMax ? text : text[..ReturnedValue.TextLengthMax], bytes);
    }

    /// <summary>An object[] does not keep its elements' types, and a block has no public fields: both would be bytes that say nothing.</summary>
    private static bool CanBeReadBack(object value) => value is not IBlock && value.GetType() != typeof(object[]);
}
