using HotChocolate.Data.Filters;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>Compares amounts.</summary>
public sealed class UInt256OperationFilterInputType : ComparableOperationFilterInputType<UInt256Type>
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("UInt256OperationFilterInput");
    }
}
