using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Looks at the elements of a list.</summary>
/// <typeparam name="T">The filter of an element.</typeparam>
public class ListFilterInputType<T> : FilterInputType, IListFilterInputType
    where T : FilterInputType
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        descriptor.Operation(DefaultFilterOperations.All).Type<T>();
        descriptor.Operation(DefaultFilterOperations.None).Type<T>();
        descriptor.Operation(DefaultFilterOperations.Some).Type<T>();
        descriptor.Operation(DefaultFilterOperations.Any).Type<BooleanType>();
        descriptor.AllowAnd(false).AllowOr(false);
    }
}
