using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What rewritten contract code calls. Public for that reason only; nothing else should use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractObserver
{
    [ThreadStatic]
    private static ExecutionMeter? _current;

    /// <summary>The meter of the frame that runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">Contract code ran outside a <see cref="MeterScope"/>.</exception>
    public static ExecutionMeter Current =>
        _current ?? throw new InvalidOperationException("Contract code runs only inside a MeterScope.");

    internal static ExecutionMeter? CurrentOrNull
    {
        get => _current;
        set => _current = value;
    }
}
