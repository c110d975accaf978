namespace HotChocolate.Data.Filters;

/// <summary>Compares the values of an enum.</summary>
/// <typeparam name="T">The enum.</typeparam>
public class EnumOperationFilterInputType<T> : FilterInputType, IEnumOperationFilterInputType
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        OperationTypes.Set(descriptor, DefaultFilterOperations.Equals, typeof(T));
        OperationTypes.Set(descriptor, DefaultFilterOperations.NotEquals, typeof(T));
        OperationTypes.Set(descriptor, DefaultFilterOperations.In, OperationTypes.ListOf(typeof(T)));
        OperationTypes.Set(descriptor, DefaultFilterOperations.NotIn, OperationTypes.ListOf(typeof(T)));
        descriptor.AllowAnd(false).AllowOr(false);
    }
}
