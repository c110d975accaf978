namespace HotChocolate.Data.Sorting;

/// <summary>The directions that every sort key has by default: <c>ASC</c> and <c>DESC</c>.</summary>
public class DefaultSortEnumType : SortEnumType;
