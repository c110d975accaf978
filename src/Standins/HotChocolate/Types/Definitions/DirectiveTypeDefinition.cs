namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a directive type.</summary>
public class DirectiveTypeDefinition : DefinitionBase
{
    /// <summary>The .NET type of its instances.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    /// <summary>True when it may be applied more than once to one member.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>Where it may be applied.</summary>
    public DirectiveLocation Locations { get; set; }

    /// <summary>The arguments.</summary>
    public IList<DirectiveArgumentDefinition> Arguments { get; } = [];

    internal override IEnumerable<DefinitionBase> Children => Arguments;
}
