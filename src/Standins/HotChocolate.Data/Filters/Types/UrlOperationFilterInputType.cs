using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar URL.</summary>
public class UrlOperationFilterInputType : ComparableOperationFilterInputType<UrlType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("UrlOperationFilterInput");
    }
}
