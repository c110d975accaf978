using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar Int.</summary>
public class IntOperationFilterInputType : ComparableOperationFilterInputType<IntType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("IntOperationFilterInput");
    }
}
