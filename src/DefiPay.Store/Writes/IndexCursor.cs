namespace DefiPay.Store.Writes;

/// <summary>The last block whose facts are stored: what a writer must still find to be allowed to write.</summary>
/// <param name="Number">Height; -1 before the first block.</param>
/// <param name="Hash">Hash; empty before the first block.</param>
public readonly record struct IndexCursor(long Number, string Hash)
{
    /// <summary>Before the first block.</summary>
    public static IndexCursor Start => new(-1, "");
}
