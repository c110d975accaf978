using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar Short.</summary>
public class ShortOperationFilterInputType : ComparableOperationFilterInputType<ShortType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("ShortOperationFilterInput");
    }
}
