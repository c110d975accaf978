using System.Text;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="ISelection"/>.</summary>
internal sealed class Selection : ISelection
{
    private readonly long[] _masks;
    private readonly ObjectField _field;

    public Selection(
        int id,
        Operation operation,
        ObjectField field,
        string responseName,
        FieldNode syntaxNode,
        ArgumentMap arguments,
        IReadOnlyList<SelectionOccurrence> occurrences)
    {
        Id = id;
        Operation = operation;
        _field = field;
        ResponseName = responseName;
        SyntaxNode = syntaxNode;
        Arguments = arguments;
        Occurrences = occurrences;
        NamePrefix = Encoding.UTF8.GetBytes($"\"{responseName}\":");
        _masks = occurrences.Any(o => o.Mask == 0) ? [] : occurrences.Select(o => o.Mask).Distinct().ToArray();
        NamedType = field.Type.NamedType();
        Leaf = NamedType as ILeafType;
        LeafWriter = LeafWriters.Create(this);
    }

    public int Id { get; }

    public Operation Operation { get; }

    public ObjectField ObjectField => _field;

    public IObjectField Field => _field;

    public IType Type => _field.Type;

    public TypeKind TypeKind => Type.Kind;

    public bool IsList => Type.IsListType();

    public FieldNode SyntaxNode { get; }

    public string ResponseName { get; }

    public IObjectType DeclaringType => _field.DeclaringType;

    public ISelectionSet DeclaringSelectionSet { get; internal set; } = null!;

    public IOperation DeclaringOperation => Operation;

    public SelectionSetNode? SelectionSet => SyntaxNode.SelectionSet;

    public ArgumentMap Arguments { get; }

    public bool IsConditional => _masks.Length > 0;

    public bool IsInternal => false;

    public FieldDelegate? ResolverPipeline => _field.Middleware;

    public PureFieldDelegate? PureResolver => _field.Middleware is null ? _field.PureResolver : null;

    /// <summary>The selection's name as it is written, with quotes and colon.</summary>
    public byte[] NamePrefix { get; }

    public INamedType NamedType { get; }

    /// <summary>The innermost type, when it is a leaf.</summary>
    public ILeafType? Leaf { get; }

    /// <summary>Writes the value straight from the parent; null when the field takes more than that.</summary>
    public LeafWriter? LeafWriter { get; }

    public IReadOnlyList<SelectionOccurrence> Occurrences { get; }

    public bool IsTypeName => _field.IsIntrospectionField && _field.Name == "__typename";

    /// <summary>The place of the selection in its set.</summary>
    public int Index { get; internal set; }

    /// <summary>The selections below, for a field whose type is an object.</summary>
    public SelectionSet? ObjectSet { get; internal set; }

    /// <summary>True when this field or one below it needs a pipeline, so that it is resolved before anything is written.</summary>
    public bool NeedsResolve { get; internal set; }

    /// <summary>True when the value below this field contains fields that need a pipeline.</summary>
    public bool ChildNeedsResolve { get; internal set; }

    public bool IsIncluded(long includeFlags, bool allowInternals = false)
    {
        if (_masks.Length == 0)
        {
            return true;
        }

        foreach (var mask in _masks)
        {
            if ((includeFlags & mask) == mask)
            {
                return true;
            }
        }

        return false;
    }
}
