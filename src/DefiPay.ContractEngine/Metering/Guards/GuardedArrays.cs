using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>What rewritten contracts call in place of array methods whose work grows with a length.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedArrays
{
    /// <summary><see cref="Array.Copy(Array, Array, int)"/>.</summary>
    public static void Copy(Array sourceArray, Array destinationArray, int length, ExecutionMeter meter)
    {
        Announce(sourceArray, destinationArray, length, meter);
        Array.Copy(sourceArray, destinationArray, length);
    }

    /// <summary><see cref="Array.Copy(Array, int, Array, int, int)"/>.</summary>
    public static void Copy(
        Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length, ExecutionMeter meter)
    {
        Announce(sourceArray, destinationArray, length, meter);
        Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary><see cref="Array.Copy(Array, Array, long)"/>.</summary>
    public static void Copy(Array sourceArray, Array destinationArray, long length, ExecutionMeter meter)
    {
        Announce(sourceArray, destinationArray, length, meter);
        Array.Copy(sourceArray, destinationArray, length);
    }

    /// <summary><see cref="Array.Copy(Array, long, Array, long, long)"/>.</summary>
    public static void Copy(
        Array sourceArray, long sourceIndex, Array destinationArray, long destinationIndex, long length, ExecutionMeter meter)
    {
        Announce(sourceArray, destinationArray, length, meter);
        Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    // A length that one of the arrays does not have fails in the original, before anything is copied.
    private static void Announce(Array? source, Array? destination, long length, ExecutionMeter meter) =>
        meter.Fuse.Step(Math.Clamp(length, 0, Math.Min(source?.Length ?? 0, destination?.Length ?? 0)));
}
