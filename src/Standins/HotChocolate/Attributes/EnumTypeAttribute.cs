using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes an enum an enum type, with an optional name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class EnumTypeAttribute(string? name = null) : EnumTypeDescriptorAttribute, ITypeAttribute
{
    /// <summary>The name; null for the convention's.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IEnumTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name))
        {
            descriptor.Name(Name);
        }
    }
}
