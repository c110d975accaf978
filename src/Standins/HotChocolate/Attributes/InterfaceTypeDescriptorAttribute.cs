using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Configures an interface type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = true, AllowMultiple = true)]
public abstract class InterfaceTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc />
    protected sealed override void TryConfigure(
        IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInterfaceTypeDescriptor typed && element is Type type)
        {
            OnConfigure(context, typed, type);
        }
    }

    /// <summary>Configures the descriptor.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInterfaceTypeDescriptor descriptor, Type type);
}
