namespace HotChocolate.Data.Sorting;

/// <summary>What a sort convention says.</summary>
public class SortConventionDefinition
{
    internal Dictionary<Type, Type> Bindings { get; } = [];

    /// <summary>The directions of keys whose type is not bound.</summary>
    public Type? DefaultBinding { get; set; }

    /// <summary>The name of the argument.</summary>
    public string ArgumentName { get; set; } = "order";
}
