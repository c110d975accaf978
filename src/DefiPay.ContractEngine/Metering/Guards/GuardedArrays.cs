using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>What rewritten contracts call in place of array methods whose work grows with a length, or with the size of an element.</summary>
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

    /// <summary><see cref="Array.GetValue(int)"/>.</summary>
    public static object? GetValue(Array self, int index, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: true, meter);
        return self.GetValue(index);
    }

    /// <summary><see cref="Array.GetValue(long)"/>.</summary>
    public static object? GetValue(Array self, long index, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: true, meter);
        return self.GetValue(index);
    }

    /// <summary><see cref="Array.GetValue(int[])"/>.</summary>
    public static object? GetValue(Array self, int[] indices, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: true, meter);
        return self.GetValue(indices);
    }

    /// <summary><see cref="Array.GetValue(long[])"/>.</summary>
    public static object? GetValue(Array self, long[] indices, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: true, meter);
        meter.Fuse.Step(indices?.LongLength ?? 0);
        return self.GetValue(indices!);
    }

    /// <summary><see cref="Array.SetValue(object, int)"/>.</summary>
    public static void SetValue(Array self, object? value, int index, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: false, meter);
        self.SetValue(value, index);
    }

    /// <summary><see cref="Array.SetValue(object, long)"/>.</summary>
    public static void SetValue(Array self, object? value, long index, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: false, meter);
        self.SetValue(value, index);
    }

    /// <summary><see cref="Array.SetValue(object, int[])"/>.</summary>
    public static void SetValue(Array self, object? value, int[] indices, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: false, meter);
        self.SetValue(value, indices);
    }

    /// <summary><see cref="Array.SetValue(object, long[])"/>.</summary>
    public static void SetValue(Array self, object? value, long[] indices, ExecutionMeter meter)
    {
        AnnounceElement(self, isBoxed: false, meter);
        meter.Fuse.Step(indices?.LongLength ?? 0);
        self.SetValue(value, indices!);
    }

    // A length that one of the arrays does not have fails in the original, before anything is copied.
    private static void Announce(Array? source, Array? destination, long length, ExecutionMeter meter)
    {
        if (source is null || destination is null) return;
        var copied = Math.Clamp(length, 0, Math.Min(source.Length, destination.Length));
        var size = SizeOf(source, out var isValue);
        meter.Fuse.Step(copied * (1 + size / FuseWork.CopiedBytesPerStep), "on copying an array");

        // Values become objects of their own where they are copied to a place for objects.
        if (isValue && !ElementOf(destination).IsValueType) meter.Fuse.Allocate(copied * (FuseWork.ObjectBytes + size));
    }

    // An element is copied whole, and is an object of its own afterwards if it is handed out.
    private static void AnnounceElement(Array? array, bool isBoxed, ExecutionMeter meter)
    {
        if (array is null) return;
        var size = SizeOf(array, out var isValue);
        meter.Fuse.Step(size / FuseWork.CopiedBytesPerStep);
        if (isBoxed && isValue) meter.Fuse.Allocate(FuseWork.ObjectBytes + size);
    }

    private static long SizeOf(Array array, out bool isValue)
    {
        var element = ElementOf(array);
        isValue = element.IsValueType;
        return FuseWork.BytesOf(element);
    }

    private static Type ElementOf(Array array) => array.GetType().GetElementType()!;
}
