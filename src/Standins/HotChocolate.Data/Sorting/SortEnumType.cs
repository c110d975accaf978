using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>The directions of a sort key.</summary>
public class SortEnumType : EnumType
{
    /// <inheritdoc />
    protected override void Configure(IEnumTypeDescriptor descriptor)
    {
        descriptor.Name("SortEnumType");
        descriptor.Value("ASC").Name("ASC");
        descriptor.Value("DESC").Name("DESC");
    }
}
