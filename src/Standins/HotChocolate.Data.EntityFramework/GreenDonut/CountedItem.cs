namespace GreenDonut.Data;

/// <summary>A row of a page and the number of all rows, read in the same statement.</summary>
internal sealed class CountedItem<T>
{
    public required T Item { get; init; }

    public required int TotalCount { get; init; }
}
