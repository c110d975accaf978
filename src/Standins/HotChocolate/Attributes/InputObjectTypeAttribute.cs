using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes a class an input object type, with an optional name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputObjectTypeAttribute(string? name = null) : InputObjectTypeDescriptorAttribute, ITypeAttribute
{
    /// <summary>The name; null for the convention's.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IInputObjectTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name))
        {
            descriptor.Name(Name);
        }
    }
}
