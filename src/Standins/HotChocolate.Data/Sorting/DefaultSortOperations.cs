namespace HotChocolate.Data.Sorting;

/// <summary>The ids of the directions that sorts know.</summary>
public static class DefaultSortOperations
{
    /// <summary><c>ASC</c></summary>
    public const int Ascending = 0;

    /// <summary><c>DESC</c></summary>
    public const int Descending = 1;
}
