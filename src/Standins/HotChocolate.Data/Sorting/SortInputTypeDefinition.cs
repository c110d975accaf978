using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Sorting;

/// <summary>What a descriptor collects of a sort input.</summary>
public class SortInputTypeDefinition : InputObjectTypeDefinition
{
    /// <summary>The entity that is ordered.</summary>
    public Type? EntityType { get; set; }
}
