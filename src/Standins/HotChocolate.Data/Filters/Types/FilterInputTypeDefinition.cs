using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Filters;

/// <summary>What a descriptor collects of a filter.</summary>
public class FilterInputTypeDefinition : InputObjectTypeDefinition
{
    /// <summary>The entity that is filtered; null for the operations of a scalar.</summary>
    public Type? EntityType { get; set; }

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    public bool UseAnd { get; set; } = true;

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    public bool UseOr { get; set; } = true;
}
