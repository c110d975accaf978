using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes a class an object type, with an optional name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ObjectTypeAttribute(string? name = null) : ObjectTypeDescriptorAttribute, ITypeAttribute
{
    /// <summary>The name; null for the convention's.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <summary>True when static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name))
        {
            descriptor.Name(Name);
        }

        if (IncludeStaticMembers)
        {
            descriptor.Extend().Definition.FieldBindingFlags = FieldBindingFlags.InstanceAndStatic;
        }
    }
}
