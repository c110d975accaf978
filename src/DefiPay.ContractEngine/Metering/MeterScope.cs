namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Makes a meter the one that rewritten contract code on this thread reports to, until disposed. A nested frame enters
/// its own scope; leaving it brings the caller's meter and stack depth back, also when the frame ended by an exception.
/// </summary>
public readonly ref struct MeterScope : IDisposable
{
    private readonly ExecutionMeter? _outer;
    private readonly ExecutionMeter _meter;
    private readonly long _stackUsed;

    private MeterScope(ExecutionMeter meter)
    {
        _outer = ContractObserver.CurrentOrNull;
        _meter = meter;
        _stackUsed = meter.Fuse.StackUsed;
    }

    /// <summary>Sets the thread's meter. Enter it on the thread that then calls into the contract.</summary>
    public static MeterScope Enter(ExecutionMeter meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var scope = new MeterScope(meter);
        meter.Fuse.Push(FrameStackBytes);
        ContractObserver.CurrentOrNull = meter;
        return scope;
    }

    /// <summary>Brings the meter of the calling frame back.</summary>
    public void Dispose()
    {
        _meter.Fuse.StackUsed = _stackUsed;
        ContractObserver.CurrentOrNull = _outer;
    }

    /// <summary>Stack of the engine's own frames (reflection, transfers, state) between two contract frames.</summary>
    private const int FrameStackBytes = 64 << 10;
}
