using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>Compares values of <see cref="HashType"/>: equal or not, one of several or none.</summary>
public sealed class HashOperationFilterInputType : StringOperationFilterInputType
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        descriptor.Name("HashOperationFilterInput");
        descriptor.Operation(DefaultFilterOperations.Equals).Type<HashType>();
        descriptor.Operation(DefaultFilterOperations.NotEquals).Type<HashType>();
        descriptor.Operation(DefaultFilterOperations.In).Type<ListType<HashType>>();
        descriptor.Operation(DefaultFilterOperations.NotIn).Type<ListType<HashType>>();
        descriptor.AllowAnd(false).AllowOr(false);
    }
}
