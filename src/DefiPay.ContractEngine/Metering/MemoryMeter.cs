using Stratis.SmartContracts.RuntimeObserver;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Memory of one call frame, in units of one array element or one character.</summary>
public sealed class MemoryMeter
{
    /// <summary>Units that each frame may allocate.</summary>
    public const ulong FrameLimit = 100_000;

    /// <summary>Units that are left.</summary>
    public ulong Available { get; private set; } = FrameLimit;

    /// <summary>Takes units from what is left.</summary>
    /// <exception cref="MemoryConsumptionException">Fewer than <paramref name="units"/> are left.</exception>
    public void Spend(ulong units)
    {
        if (Available < units)
        {
            Available = 0;
            throw new MemoryConsumptionException(FrameLimit);
        }

        Available -= units;
    }
}
