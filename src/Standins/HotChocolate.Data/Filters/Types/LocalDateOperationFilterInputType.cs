using HotChocolate.Data.Filters;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Compares values of the scalar LocalDate.</summary>
public class LocalDateOperationFilterInputType : ComparableOperationFilterInputType<LocalDateType>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor descriptor)
    {
        base.Configure(descriptor);
        descriptor.Name("LocalDateOperationFilterInput");
    }
}
