using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes a class or interface an interface type, with an optional name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute(string? name = null) : InterfaceTypeDescriptorAttribute, ITypeAttribute
{
    /// <summary>The name; null for the convention's.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IInterfaceTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name))
        {
            descriptor.Name(Name);
        }
    }
}
