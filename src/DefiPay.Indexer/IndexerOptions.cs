namespace DefiPay.Indexer;

/// <summary>How an indexer goes about its work; the same for every chain.</summary>
public sealed class IndexerOptions
{
    /// <summary>How often the head is looked at while nothing is missing; 10 ms to 60 s, default 250 ms.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Blocks in one transaction, at most; 1 to 10,000, default 500.</summary>
    public int BatchBlocks { get; set; } = 500;

    /// <summary>Logs, outputs and spends in one transaction, from which on no further block is added; 1 to 1,000,000, default 20,000.</summary>
    public int BatchFacts { get; set; } = 20_000;

    /// <summary>Blocks that are read ahead at the same time; 1 to 256, default 8.</summary>
    public int ReadAheadBlocks { get; set; } = 8;

    /// <summary>A chain this many blocks behind its head counts as backfilling; 1 to 100,000, default 50.</summary>
    public int BackfillDistanceBlocks { get; set; } = 50;

    /// <summary>History rows after which a backfill brings current balances up; 1 to 10,000,000, default 100,000. Bounds memory too.</summary>
    public int BackfillHistoryRows { get; set; } = 100_000;

    /// <summary>Longest pause after failures, which begin with the poll interval and double; 1 s to 10 min, default 10 s.</summary>
    public TimeSpan BackoffMax { get; set; } = TimeSpan.FromSeconds(10);

    internal void Check()
    {
        Range(nameof(PollInterval), PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(60));
        Range(nameof(BatchBlocks), BatchBlocks, 1, 10_000);
        Range(nameof(BatchFacts), BatchFacts, 1, 1_000_000);
        Range(nameof(ReadAheadBlocks), ReadAheadBlocks, 1, 256);
        Range(nameof(BackfillDistanceBlocks), BackfillDistanceBlocks, 1, 100_000);
        Range(nameof(BackfillHistoryRows), BackfillHistoryRows, 1, 10_000_000);
        Range(nameof(BackoffMax), BackoffMax, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
    }

    private static void Range<T>(string name, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"{name}: accepted are {least} to {most}.");
    }
}
