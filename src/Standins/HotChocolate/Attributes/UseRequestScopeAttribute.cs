using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Gives the resolver the services of the request.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UseRequestScopeAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Extend().Definition.DependencyInjectionScope = DependencyInjectionScope.Request;
}
