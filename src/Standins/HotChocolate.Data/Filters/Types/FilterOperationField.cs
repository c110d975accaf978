namespace HotChocolate.Data.Filters;

/// <summary>An operation of a filter.</summary>
public sealed class FilterOperationField : FilterField
{
    internal FilterOperationField(FilterOperationFieldDefinition definition, int index)
        : base(definition, index)
        => Id = definition.Id;

    /// <summary>One of <see cref="DefaultFilterOperations"/>.</summary>
    public int Id { get; }
}
