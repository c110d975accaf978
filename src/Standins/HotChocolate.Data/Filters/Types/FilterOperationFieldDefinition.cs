namespace HotChocolate.Data.Filters;

/// <summary>What a descriptor collects of an operation of a filter.</summary>
public class FilterOperationFieldDefinition : FilterFieldDefinition
{
    /// <summary>One of <see cref="DefaultFilterOperations"/>.</summary>
    public int Id { get; set; }
}
