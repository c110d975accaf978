using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar LocalTime.</summary>
public class LocalTimeOperationFilterInputType : ComparableOperationFilterInputType<LocalTimeType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("LocalTimeOperationFilterInput");
    }
}
