using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types.Relay;

/// <summary>Makes a field or argument a global id of the type of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The runtime type of the node.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public class IDAttribute<T> : DescriptorAttribute
{
    /// <summary>The node's type; known when the schema is built.</summary>
    public string? TypeName => null;

    /// <inheritdoc />
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element) =>
        GlobalIds.Configure(context, descriptor, element, c => NameOf(c, typeof(T)));

    private static string NameOf(ITypeCompletionContext context, Type runtimeType) =>
        context.GetTypes<ObjectType>().FirstOrDefault(t => t.RuntimeType == runtimeType)?.Name
        ?? context.DescriptorContext.Naming.GetTypeName(runtimeType);
}
