namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>What a descriptor collects about one schema member before the member is created from it.</summary>
public class DefinitionBase
{
    private List<TypeReference>? _dependencies;
    private Dictionary<string, object?>? _contextData;
    private List<Action<ITypeCompletionContext>>? _beforeNaming;
    private List<Action<ITypeCompletionContext>>? _beforeCompletion;

    /// <summary>The GraphQL name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The description, Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The .NET member behind the schema member as attributes are read from it.</summary>
    internal bool AttributesApplied { get; set; }

    /// <summary>Values that end up in the member's own context data.</summary>
    public IDictionary<string, object?> ContextData => _contextData ??= [];

    /// <summary>Types that must be in the schema although nothing else may name them.</summary>
    public IList<TypeReference> Dependencies => _dependencies ??= [];

    internal bool HasDependencies => _dependencies is { Count: > 0 };

    /// <summary>The collected context data as it will be read.</summary>
    public IReadOnlyDictionary<string, object?> GetContextData() =>
        _contextData ?? (IReadOnlyDictionary<string, object?>)System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty;

    internal IReadOnlyList<TypeReference> GetDependencies() => _dependencies ?? [];

    internal void AddBeforeNaming(Action<ITypeCompletionContext> action) => (_beforeNaming ??= []).Add(action);

    internal void AddBeforeCompletion(Action<ITypeCompletionContext> action) => (_beforeCompletion ??= []).Add(action);

    internal void RunBeforeNaming(ITypeCompletionContext context) => Run(ref _beforeNaming, context);

    internal void RunBeforeCompletion(ITypeCompletionContext context) => Run(ref _beforeCompletion, context);

    internal virtual IEnumerable<DefinitionBase> Children => [];

    internal void MergeBaseInto(DefinitionBase target)
    {
        if (Description is not null)
        {
            target.Description = Description;
        }

        foreach (var (key, value) in _contextData ?? [])
        {
            target.ContextData[key] = value;
        }

        foreach (var dependency in _dependencies ?? [])
        {
            target.Dependencies.Add(dependency);
        }

        foreach (var action in _beforeNaming ?? [])
        {
            target.AddBeforeNaming(action);
        }

        foreach (var action in _beforeCompletion ?? [])
        {
            target.AddBeforeCompletion(action);
        }
    }

    private static void Run(ref List<Action<ITypeCompletionContext>>? actions, ITypeCompletionContext context)
    {
        var pending = actions;
        actions = null;
        foreach (var action in pending ?? [])
        {
            action(context);
        }
    }
}
