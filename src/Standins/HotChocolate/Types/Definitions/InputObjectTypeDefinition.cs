namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an input object type.</summary>
public class InputObjectTypeDefinition : TypeDefinitionBase
{
    /// <summary>The fields.</summary>
    public IList<InputFieldDefinition> Fields { get; } = [];

    /// <summary>True when exactly one field has to be given.</summary>
    public bool IsOneOf { get; set; }

    /// <summary>Makes the runtime value from the field values; null for the default way.</summary>
    public Func<object?[], object>? CreateInstance { get; set; }

    internal override IEnumerable<DefinitionBase> Children => Fields;
}
