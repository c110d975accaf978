using System.Reflection;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The member is answered, but no list can be filtered or ordered by it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoFilterAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IFilterFieldDescriptor filter:
                filter.Ignore();
                break;
            case ISortFieldDescriptor sort:
                sort.Ignore();
                break;
        }
    }
}
