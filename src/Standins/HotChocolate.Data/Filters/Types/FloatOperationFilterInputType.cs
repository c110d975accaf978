using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar Float.</summary>
public class FloatOperationFilterInputType : ComparableOperationFilterInputType<FloatType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("FloatOperationFilterInput");
    }
}
