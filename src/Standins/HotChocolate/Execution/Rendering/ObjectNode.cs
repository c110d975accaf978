using System.Collections.Immutable;

namespace HotChocolate.Execution.Processing;

/// <summary>An object some of whose fields have pipelines; their results are kept until everything is written.</summary>
internal sealed class ObjectNode(
    SelectionSet set, object value, PathLink? path, ImmutableDictionary<string, object?> scopedState)
{
    public SelectionSet Set => set;

    public object Value => value;

    /// <summary>The results of the fields with pipelines, by the place of their selections.</summary>
    public object?[] Slots { get; } = set.NeedsResolve ? new object?[set.Items.Length] : [];

    public PathLink? Path => path;

    public ImmutableDictionary<string, object?> ScopedState => scopedState;
}
