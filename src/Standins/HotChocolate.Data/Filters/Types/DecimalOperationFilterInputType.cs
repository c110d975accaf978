using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar Decimal.</summary>
public class DecimalOperationFilterInputType : ComparableOperationFilterInputType<DecimalType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("DecimalOperationFilterInput");
    }
}
