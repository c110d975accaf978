namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an enum type.</summary>
public class EnumTypeDefinition : TypeDefinitionBase
{
    /// <summary>The values.</summary>
    public IList<EnumValueDefinition> Values { get; } = [];

    /// <summary>Whether the members of the .NET enum become values by themselves.</summary>
    public BindingBehavior ValueBindingBehavior { get; set; }

    /// <summary>Compares the names; ordinal by default.</summary>
    public IEqualityComparer<string>? NameComparer { get; set; }

    /// <summary>Compares the .NET values.</summary>
    public IEqualityComparer<object>? ValueComparer { get; set; }

    internal override IEnumerable<DefinitionBase> Children => Values;
}
