namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a scalar type.</summary>
public class ScalarTypeDefinition : TypeDefinitionBase
{
    /// <summary>Where the format is specified.</summary>
    public Uri? SpecifiedBy { get; set; }
}
