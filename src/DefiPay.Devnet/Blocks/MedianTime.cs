namespace DefiPay.Devnet.Blocks;

/// <summary>The time by which lock times count: single blocks may be a little ahead or behind.</summary>
internal static class MedianTime
{
    private const int Span = 11;

    /// <summary>The middle one of the times of a block and the ten below it.</summary>
    /// <param name="height">The block's height.</param>
    /// <param name="timeAt">Gives the time of a block.</param>
    public static uint At(ulong height, Func<ulong, uint> timeAt)
    {
        uint[] times = [.. Enumerable.Range(0, (int)Math.Min(Span, height + 1)).Select(back => timeAt(height - (ulong)back)).Order()];
        return times[times.Length / 2];
    }
}
