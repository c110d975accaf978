using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types.Relay;

/// <summary>Makes a type loadable by a global id.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = true, AllowMultiple = true)]
public class NodeAttribute : ObjectTypeDescriptorAttribute
{
    /// <summary>The member that holds the id; by default the one named <c>Id</c>.</summary>
    public string? IdField { get; set; }

    /// <summary>The method that loads a node; by default the one marked with <see cref="NodeResolverAttribute"/>, or <c>Get</c>.</summary>
    public string? NodeResolver { get; set; }

    /// <summary>The class of that method; by default the class itself.</summary>
    public Type? NodeResolverType { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) =>
        descriptor.Extend().OnBeforeCreate((c, definition) => Nodes.Configure(c, definition, this, type));
}
