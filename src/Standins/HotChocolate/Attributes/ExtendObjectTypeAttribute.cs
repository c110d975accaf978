using HotChocolate.Language;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Makes the members of a class fields of an object type that is defined elsewhere.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ExtendObjectTypeAttribute : ObjectTypeDescriptorAttribute, ITypeAttribute
{
    /// <summary>Extends the type of that name.</summary>
    public ExtendObjectTypeAttribute(string? name = null) => Name = name;

    /// <summary>Extends a root type.</summary>
    public ExtendObjectTypeAttribute(OperationType operationType) => Name = operationType.ToString();

    /// <summary>Extends the types of a runtime type.</summary>
    public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;

    /// <summary>The extended type's name.</summary>
    public string? Name { get; set; }

    /// <inheritdoc />
    public bool Inherited { get; set; }

    /// <summary>True when static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <summary>The runtime type whose schema type is extended.</summary>
    public Type? ExtendsType { get; }

    /// <summary>Fields to remove, by GraphQL name.</summary>
    public string[]? IgnoreFields { get; set; }

    /// <summary>Fields to remove, by the name of their member.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) =>
        ExtendObjectTypeConfiguration.Apply(descriptor, Name, ExtendsType, IncludeStaticMembers, IgnoreFields, IgnoreProperties);
}
