using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>Compares values of <see cref="AddressType"/>: equal or not, one of several or none.</summary>
public sealed class AddressOperationFilterInputType : StringOperationFilterInputType
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        descriptor.Name("AddressOperationFilterInput");
        descriptor.Operation(DefaultFilterOperations.Equals).Type<AddressType>();
        descriptor.Operation(DefaultFilterOperations.NotEquals).Type<AddressType>();
        descriptor.Operation(DefaultFilterOperations.In).Type<ListType<AddressType>>();
        descriptor.Operation(DefaultFilterOperations.NotIn).Type<ListType<AddressType>>();
    }
}
