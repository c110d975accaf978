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

    /// <summary>The transaction's guard outside consensus gas.</summary>
    public ExecutionFuse Fuse { get; } = fuse;
}
