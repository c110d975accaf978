using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar DateTime.</summary>
public class DateTimeOperationFilterInputType : ComparableOperationFilterInputType<DateTimeType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("DateTimeOperationFilterInput");
    }
}
