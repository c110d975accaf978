using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>The number may be negative: it is an <see cref="Int256Type"/>, where numbers are otherwise unsigned.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Int256Attribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IObjectFieldDescriptor field)
            field.Type<NonNullType<Int256Type>>();
    }
}
