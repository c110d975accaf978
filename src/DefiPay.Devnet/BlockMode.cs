namespace DefiPay.Devnet;

/// <summary>When blocks come.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Interval">Between blocks, for <see cref="BlockModeKind.Interval"/>; null otherwise.</param>
public sealed record BlockMode(BlockModeKind Kind, TimeSpan? Interval)
{
    /// <summary>At once for a transaction.</summary>
    public static BlockMode Automatic { get; } = new(BlockModeKind.Automatic, null);

    /// <summary>Only on request.</summary>
    public static BlockMode Manual { get; } = new(BlockModeKind.Manual, null);

    /// <summary>One after each such time.</summary>
    public static BlockMode Every(TimeSpan interval) => new(BlockModeKind.Interval, interval);
}
