using HotChocolate.Data.Sorting;

namespace HotChocolate.Data;

/// <summary>The defaults of sort conventions.</summary>
public static class SortConventionDescriptorExtensions
{
    /// <summary>Gives every key the directions <c>ASC</c> and <c>DESC</c>.</summary>
    public static ISortConventionDescriptor AddDefaults(this ISortConventionDescriptor descriptor)
        => descriptor.BindDefaultTypes();

    /// <summary>Gives every key the directions <c>ASC</c> and <c>DESC</c>.</summary>
    public static ISortConventionDescriptor BindDefaultTypes(this ISortConventionDescriptor descriptor)
        => descriptor.BindRuntimeType<string, DefaultSortEnumType>().DefaultBinding<DefaultSortEnumType>();
}
