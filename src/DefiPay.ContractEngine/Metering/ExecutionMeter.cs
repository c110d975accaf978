using DefiPay.ContractEngine.Tracing;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What is counted while one call frame runs.</summary>
/// <param name="gasLimit">Gas the frame is given.</param>
/// <param name="fuse">The fuse of the transaction, shared by all its frames.</param>
public sealed class ExecutionMeter(ulong gasLimit, ExecutionFuse fuse)
{
    /// <summary>Gas of this frame.</summary>
    public GasMeter Gas { get; } = new(gasLimit);

    /// <summary>Memory of this frame.</summary>
    public MemoryMeter Memory { get; } = new();

    /// <summary>Records the frame; null unless the execution is traced.</summary>
    internal FrameTrace? Trace { get; set; }

    /// <summary>The transaction's guard outside consensus gas.</summary>
    public ExecutionFuse Fuse { get; } = fuse;

    /// <summary>Charges what the platform does for the contract.</summary>
    /// <exception cref="OutOfGasException">There is too little gas.</exception>
    internal void Charge(GasKind kind, ulong amount)
    {
        if (Trace is null) Gas.Spend(amount);
        else Trace.Charge(kind, amount);
    }

    /// <summary>Charges an access to storage.</summary>
    /// <exception cref="OutOfGasException">There is too little gas.</exception>
    internal void Charge(GasKind kind, ulong amount, byte[] key)
    {
        if (Trace is null) Gas.Spend(amount);
        else Trace.Charge(kind, amount, key);
    }
}
