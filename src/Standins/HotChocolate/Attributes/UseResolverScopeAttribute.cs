using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Gives the resolver a service scope of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UseResolverScopeAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Extend().Definition.DependencyInjectionScope = DependencyInjectionScope.Resolver;
}
