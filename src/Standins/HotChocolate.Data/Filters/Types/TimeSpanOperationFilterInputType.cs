using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar TimeSpan.</summary>
public class TimeSpanOperationFilterInputType : ComparableOperationFilterInputType<TimeSpanType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("TimeSpanOperationFilterInput");
    }
}
