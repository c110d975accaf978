namespace DefiPay.ContractEngine.Metering;

/// <summary>Gas of one call frame. Every frame has its own; what a child used is charged to its parent afterwards.</summary>
/// <param name="limit">Gas the frame may use.</param>
public sealed class GasMeter(ulong limit)
{
    /// <summary>Gas the frame was given.</summary>
    public ulong Limit { get; } = limit;

    /// <summary>Gas that is left. Zero after the frame ran out.</summary>
    public ulong Available { get; private set; } = limit;

    /// <summary>Gas used so far. Equals <see cref="Limit"/> after the frame ran out.</summary>
    public ulong Consumed => Limit - Available;

    /// <summary>Takes gas from what is left.</summary>
    /// <exception cref="OutOfGasException">Less than <paramref name="amount"/> is left; what was left is gone.</exception>
    public void Spend(ulong amount)
    {
        if (Available < amount)
        {
            Available = 0;
            throw new OutOfGasException(Limit);
        }

        Available -= amount;
    }
}
