using System.Reflection;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Replaces the field of the extended type that stands for a member.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class BindMemberAttribute(string name) : ObjectFieldDescriptorAttribute
{
    /// <summary>The name of what is replaced.</summary>
    public string Name { get; } = name;

    /// <summary>True (default) when the field takes the place and the name of the other one.</summary>
    public bool Replace { get; set; } = true;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Extend().OnBeforeCreate(d => d.BindToField = new ObjectFieldBinding(Name, ObjectFieldBindingType.Property, Replace));
}
