namespace GreenDonut.Data;

/// <summary>What a caller asked of a page, in the form of Relay's cursor connections.</summary>
public readonly record struct PagingArguments
{
    /// <summary>Creates the arguments; which combinations make sense is the reader's decision.</summary>
    /// <param name="first">Number of rows from the front.</param>
    /// <param name="after">Cursor of the row before the page.</param>
    /// <param name="last">Number of rows from the back.</param>
    /// <param name="before">Cursor of the row behind the page.</param>
    /// <param name="includeTotalCount">Whether the number of all rows is wanted too.</param>
    public PagingArguments(
        int? first = null,
        string? after = null,
        int? last = null,
        string? before = null,
        bool includeTotalCount = false)
    {
        First = first;
        After = after;
        Last = last;
        Before = before;
        IncludeTotalCount = includeTotalCount;
    }

    /// <summary>Number of rows from the front.</summary>
    public int? First { get; init; }

    /// <summary>Cursor of the row before the page.</summary>
    public string? After { get; init; }

    /// <summary>Number of rows from the back.</summary>
    public int? Last { get; init; }

    /// <summary>Cursor of the row behind the page.</summary>
    public string? Before { get; init; }

    /// <summary>Whether the number of all rows is wanted too.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>Takes the arguments apart.</summary>
    public void Deconstruct(
        out int? first,
        out string? after,
        out int? last,
        out string? before,
        out bool includeTotalCount)
    {
        first = First;
        after = After;
        last = Last;
        before = Before;
        includeTotalCount = IncludeTotalCount;
    }
}
