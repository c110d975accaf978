using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar UUID.</summary>
public class UuidOperationFilterInputType : ComparableOperationFilterInputType<UuidType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("UuidOperationFilterInput");
    }
}
