using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>An attribute that configures the descriptor of the member it stands on.</summary>
public abstract class DescriptorAttribute : Attribute
{
    /// <summary>Attributes with lower numbers are applied first; equal ones in the order they are written.</summary>
    public int Order { get; set; }

    internal void Apply(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element) =>
        TryConfigure(context, descriptor, element);

    /// <summary>Configures <paramref name="descriptor"/> if it is of a kind that this attribute knows.</summary>
    protected abstract void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element);

    /// <summary>Applies another attribute as if it stood on the same member.</summary>
    protected static void ApplyAttribute<T>(
        IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element, T attribute)
        where T : DescriptorAttribute => attribute.TryConfigure(context, descriptor, element);
}
