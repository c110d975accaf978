using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="ISelectionSet"/>.</summary>
internal sealed class SelectionSet : ISelectionSet
{
    public SelectionSet(int id, Operation operation, ObjectType type, Selection[] selections)
    {
        Id = id;
        Operation = operation;
        Type = type;
        Items = selections;
        for (var i = 0; i < selections.Length; i++)
        {
            selections[i].Index = i;
            selections[i].DeclaringSelectionSet = this;
            IsConditional |= selections[i].IsConditional;
        }
    }

    public int Id { get; }

    public bool IsConditional { get; }

    public IReadOnlyList<ISelection> Selections => Items;

    public IOperation DeclaringOperation => Operation;

    public Operation Operation { get; }

    public ObjectType Type { get; }

    public Selection[] Items { get; }

    /// <summary>True when some selection needs a pipeline.</summary>
    public bool NeedsResolve { get; set; }
}
