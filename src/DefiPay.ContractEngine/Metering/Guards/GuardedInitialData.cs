using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>
/// What rewritten contracts call to fill an array from the code's own bytes. IL may keep the handle of those in a variable, so the call itself does
/// not tell how many they are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedInitialData
{
    /// <summary><see cref="RuntimeHelpers.InitializeArray"/>.</summary>
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle, ExecutionMeter meter)
    {
        if (array is not null) meter.Fuse.Step(array.LongLength * FuseWork.BytesOf(array.GetType().GetElementType()!) / FuseWork.CopiedBytesPerStep);
        RuntimeHelpers.InitializeArray(array!, fldHandle);
    }
}
