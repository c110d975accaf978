using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Configures an input object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = true, AllowMultiple = true)]
public abstract class InputObjectTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc />
    protected sealed override void TryConfigure(
        IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInputObjectTypeDescriptor typed && element is Type type)
        {
            OnConfigure(context, typed, type);
        }
    }

    /// <summary>Configures the descriptor.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInputObjectTypeDescriptor descriptor, Type type);
}
