namespace HotChocolate.Data.Filters;

/// <summary>What a filter convention says.</summary>
public class FilterConventionDefinition
{
    internal Dictionary<int, (string Name, string? Description)> Operations { get; } = [];

    internal Dictionary<Type, Type> Bindings { get; } = [];

    /// <summary>The name of the argument.</summary>
    public string ArgumentName { get; set; } = "where";

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    public bool UseAnd { get; set; } = true;

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    public bool UseOr { get; set; } = true;
}
