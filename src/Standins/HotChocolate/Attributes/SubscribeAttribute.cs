using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes a method a subscription: events of a topic, or of the stream that another method starts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>The type of the events, when the method's event parameter does not say it.</summary>
    public Type? MessageType { get; set; }

    /// <summary>The method of the same class that starts the stream.</summary>
    public string? With { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        SubscriptionFields.Configure(this, descriptor, (MethodInfo)member);
}
