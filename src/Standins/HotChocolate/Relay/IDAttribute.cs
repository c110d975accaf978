using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types.Relay;

/// <summary>Makes a field or argument a global id: encoded on output, decoded on input.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public class IDAttribute : DescriptorAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="typeName">The node's type; null for the type that declares the field, or any on input.</param>
    public IDAttribute(string? typeName = null) => TypeName = typeName;

    /// <summary>The node's type; null for the type that declares the field, or any on input.</summary>
    public string? TypeName { get; }

    /// <inheritdoc />
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element) =>
        GlobalIds.Configure(context, descriptor, element, TypeName is null ? null : _ => TypeName);
}
