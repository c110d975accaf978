using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar Byte.</summary>
public class ByteOperationFilterInputType : ComparableOperationFilterInputType<ByteType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("ByteOperationFilterInput");
    }
}
