using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an object type or of an extension of one.</summary>
public class ObjectTypeDefinition : TypeDefinitionBase
{
    private List<TypeReference>? _interfaces;
    private List<ObjectFieldBinding>? _ignores;

    /// <summary>The class that holds the fields, when it is not the runtime type.</summary>
    public Type? FieldBindingType { get; set; }

    /// <summary>Which members become fields by themselves.</summary>
    public FieldBindingFlags FieldBindingFlags { get; set; }

    /// <summary>Decides whether a runtime value is of this type.</summary>
    public IsOfType? IsOfType { get; set; }

    /// <summary>The fields.</summary>
    public IList<ObjectFieldDefinition> Fields { get; } = [];

    /// <summary>The interfaces the type implements.</summary>
    public IList<TypeReference> Interfaces => _interfaces ??= [];

    /// <summary>Fields of the extended type that an extension removes.</summary>
    public IList<ObjectFieldBinding> FieldIgnores => _ignores ??= [];

    internal IReadOnlyList<TypeReference> GetInterfaces() => _interfaces ?? [];

    internal override IEnumerable<DefinitionBase> Children => Fields;
}
