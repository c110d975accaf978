using System.Reflection;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Replaces a field of the extended type.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class BindFieldAttribute(string name) : ObjectFieldDescriptorAttribute
{
    /// <summary>The name of what is replaced.</summary>
    public string Name { get; } = name;

    /// <summary>True (default) when the field takes the place and the name of the other one.</summary>
    public bool Replace { get; set; } = true;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Extend().OnBeforeCreate(d => d.BindToField = new ObjectFieldBinding(Name, ObjectFieldBindingType.Field, Replace));
}
