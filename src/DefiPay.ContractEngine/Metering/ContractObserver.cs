using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What rewritten contract code calls. Public for that reason only; nothing else should use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractObserver
{
    [ThreadStatic]
    private static ExecutionMeter? _current;

    internal static ExecutionMeter? CurrentOrNull
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>First thing in every method: finds the frame's meter and takes the method's stack and steps.</summary>
    /// <exception cref="InvalidOperationException">Contract code ran outside a <see cref="MeterScope"/>.</exception>
    public static ExecutionMeter Enter(int stackBytes, int steps)
    {
        var meter = _current ?? throw new InvalidOperationException("Contract code runs only inside a MeterScope.");
        meter.Fuse.Push(stackBytes);
        meter.Fuse.Step(steps);
        return meter;
    }

    /// <summary>Before every return. A method that ends by an exception ends its whole frame, which restores the depth.</summary>
    public static void Leave(ExecutionMeter meter, int stackBytes) => meter.Fuse.StackUsed -= stackBytes;

    /// <summary>Charges a segment.</summary>
    public static void SpendGas(ExecutionMeter meter, long gas) => meter.Gas.Spend((ulong)gas);

    /// <summary>All that is left of a method whose branches the platform's rewriter loses.</summary>
    public static Exception InvalidProgram() => new InvalidProgramException();

    /// <summary>Takes steps.</summary>
    public static void Step(ExecutionMeter meter, int steps) => meter.Fuse.Step(steps);

    /// <summary>Charges a requested length. A negative one arrives as a huge one and fails.</summary>
    public static void SpendMemory(ulong length, ExecutionMeter meter) => meter.Memory.Spend(length);

    /// <summary>Charges a string that was made.</summary>
    public static void SpendMemory(string made, ExecutionMeter meter) => meter.Memory.Spend((ulong)made.Length);

    /// <summary>Charges an array that was made.</summary>
    public static void SpendMemory(Array made, ExecutionMeter meter) => meter.Memory.Spend((ulong)made.Length);

    /// <summary>Announces an array. The meter counts elements, whatever their size; this counts bytes.</summary>
    public static void AllocateArray(ulong length, ExecutionMeter meter, int elementBytes)
    {
        var bytes = (long)Math.Min(length, int.MaxValue) * elementBytes;
        meter.Fuse.Allocate(bytes);
        meter.Fuse.Step(bytes >> 3, "on making an array");
    }
}
