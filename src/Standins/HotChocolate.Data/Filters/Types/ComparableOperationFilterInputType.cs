namespace HotChocolate.Data.Filters;

/// <summary>Compares values that have an order.</summary>
/// <typeparam name="T">The schema type, or the runtime type, of the values.</typeparam>
public class ComparableOperationFilterInputType<T> : FilterInputType, IComparableOperationFilterInputType
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        var one = typeof(T);
        var many = OperationTypes.ListOf(one);
        foreach (var (operation, type) in new[]
        {
            (DefaultFilterOperations.Equals, one),
            (DefaultFilterOperations.NotEquals, one),
            (DefaultFilterOperations.In, many),
            (DefaultFilterOperations.NotIn, many),
            (DefaultFilterOperations.GreaterThan, one),
            (DefaultFilterOperations.NotGreaterThan, one),
            (DefaultFilterOperations.GreaterThanOrEquals, one),
            (DefaultFilterOperations.NotGreaterThanOrEquals, one),
            (DefaultFilterOperations.LowerThan, one),
            (DefaultFilterOperations.NotLowerThan, one),
            (DefaultFilterOperations.LowerThanOrEquals, one),
            (DefaultFilterOperations.NotLowerThanOrEquals, one),
        })
        {
            OperationTypes.Set(descriptor, operation, type);
        }

        descriptor.AllowAnd(false).AllowOr(false);
    }
}
