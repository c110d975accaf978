namespace HotChocolate.Data.Filters;

/// <summary>Marks filters over values that have an order.</summary>
public interface IComparableOperationFilterInputType;
