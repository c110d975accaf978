using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes a class an extension of the subscription type when it is registered as a type extension.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SubscriptionTypeAttribute : ObjectTypeDescriptorAttribute, ITypeAttribute
{
    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <summary>True when static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
        descriptor.Name(OperationTypeNames.Subscription);
        if (IncludeStaticMembers || type is { IsAbstract: true, IsSealed: true })
        {
            descriptor.Extend().Definition.FieldBindingFlags = FieldBindingFlags.InstanceAndStatic;
        }
    }
}
