namespace GreenDonut;

/// <summary>How a data loader batches.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>Keys of one fetch, at most. Default: 1,024; 0 or less for no bound.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>The same options, independent of these.</summary>
    public DataLoaderOptions Copy() => new() { MaxBatchSize = MaxBatchSize };
}
