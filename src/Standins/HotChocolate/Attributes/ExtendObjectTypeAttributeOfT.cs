using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes the members of a class fields of the object type of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The runtime type whose schema type is extended.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ExtendObjectTypeAttribute<T> : ObjectTypeDescriptorAttribute, ITypeAttribute
{
    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <summary>The runtime type whose schema type is extended.</summary>
    public Type? ExtendsType => typeof(T);

    /// <summary>Fields to remove, by GraphQL name.</summary>
    public string[]? IgnoreFields { get; set; }

    /// <summary>True when static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <summary>Fields to remove, by the name of their member.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) =>
        ExtendObjectTypeConfiguration.Apply(descriptor, null, ExtendsType, IncludeStaticMembers, IgnoreFields, IgnoreProperties);
}
