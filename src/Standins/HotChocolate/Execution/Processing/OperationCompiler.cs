using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Merges the selections of a document into sets per object type. Selections that variables decide over keep the conditions
/// under which they count, so that one compiled operation serves all variables.
/// </summary>
internal sealed class OperationCompiler(Operation operation)
{
    /// <summary>One bit a condition.</summary>
    private const int MaxConditions = 64;

    /// <summary>Nested fragments can make a short document large; this is far above what people write.</summary>
    private const int MaxSelections = 50_000;

    private readonly Lock _lock = new();
    private readonly List<IncludeCondition> _conditions = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = operation.Document.Definitions
        .OfType<FragmentDefinitionNode>()
        .DistinctBy(f => f.Name.Value)
        .ToDictionary(f => f.Name.Value);

    private int _selections;
    private int _sets;

    public IReadOnlyList<IncludeCondition> Conditions => _conditions;

    public SelectionSet CompileRoot()
    {
        lock (_lock)
        {
            return Compile(operation.RootType, [(operation.Definition.SelectionSet, 0L)]);
        }
    }

    public SelectionSet CompileBelow(Selection selection, ObjectType type)
    {
        lock (_lock)
        {
            return Compile(type, Below(selection));
        }
    }

    private static List<(SelectionSetNode, long)> Below(Selection selection) => selection.Occurrences
        .Where(o => o.Node.SelectionSet is not null)
        .Select(o => (o.Node.SelectionSet!, o.Mask))
        .ToList();

    private SelectionSet Compile(ObjectType type, List<(SelectionSetNode Node, long Mask)> nodes)
    {
        var groups = new OrderedDictionary<string, List<SelectionOccurrence>>();
        foreach (var (node, mask) in nodes)
        {
            Collect(type, node, mask, groups, []);
        }

        var selections = groups.Select(g => Create(type, g.Key, g.Value)).ToArray();
        var set = new SelectionSet(_sets++, operation, type, selections);
        foreach (var selection in selections)
        {
            Describe(selection);
            set.NeedsResolve |= selection.NeedsResolve;
        }

        return set;
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode node,
        long mask,
        OrderedDictionary<string, List<SelectionOccurrence>> groups,
        HashSet<(string, long)> visited)
    {
        foreach (var selection in node.Selections)
        {
            if (!TryCondition(selection.Directives, mask, out var combined))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when type.Fields.ContainsField(field.Name.Value):
                    var name = field.Alias?.Value ?? field.Name.Value;
                    if (!groups.TryGetValue(name, out var occurrences))
                    {
                        groups.Add(name, occurrences = []);
                    }

                    occurrences.Add(new SelectionOccurrence(field, combined));
                    break;

                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, combined, groups, visited);
                    break;

                case FragmentSpreadNode spread when visited.Add((spread.Name.Value, combined))
                    && _fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, combined, groups, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || operation.Schema.TryGetType<INamedType>(condition.Name.Value, out var named)
        && operation.Schema.GetPossibleTypes(named).Contains(type);

    private Selection Create(ObjectType type, string responseName, List<SelectionOccurrence> occurrences)
    {
        if (++_selections > MaxSelections)
        {
            throw new GraphQLException($"The operation has more than {MaxSelections} selections when its fragments are expanded.");
        }

        var first = occurrences[0].Node;
        var field = type.Fields[first.Name.Value];
        var node = occurrences.Count == 1 || first.SelectionSet is null
            ? first
            : first.WithSelectionSet(new SelectionSetNode(
                first.SelectionSet.Location, occurrences.SelectMany(o => o.Node.SelectionSet?.Selections ?? []).ToArray()));
        return new Selection(
            _selections, operation, field, responseName, node, ArgumentCompiler.Compile(field, first), occurrences);
    }

    private void Describe(Selection selection)
    {
        if (selection.NamedType is ObjectType objectType)
        {
            selection.ObjectSet = Compile(objectType, Below(selection));
            selection.ChildNeedsResolve = selection.ObjectSet.NeedsResolve;
        }
        else if (selection.NamedType is InterfaceType or UnionType)
        {
            // Which fields are met is known when the value is; until then it counts as needing more.
            selection.ChildNeedsResolve = true;
        }

        selection.NeedsResolve = selection.ChildNeedsResolve || selection.ObjectField.Inline is null && !selection.IsTypeName;
    }

    private bool TryCondition(IReadOnlyList<DirectiveNode> directives, long mask, out long combined)
    {
        combined = mask;
        string? skip = null, include = null;
        foreach (var directive in directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if (!isSkip && directive.Name.Value != "include" || directive.Arguments.Count == 0)
            {
                continue;
            }

            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode literal when literal.Value == isSkip:
                    return false;

                case VariableNode variable when isSkip:
                    skip = variable.Name.Value;
                    break;

                case VariableNode variable:
                    include = variable.Name.Value;
                    break;
            }
        }

        if (skip is not null || include is not null)
        {
            combined |= 1L << Condition(new IncludeCondition(skip, include));
        }

        return true;
    }

    private int Condition(IncludeCondition condition)
    {
        var index = _conditions.IndexOf(condition);
        if (index >= 0)
        {
            return index;
        }

        if (_conditions.Count == MaxConditions)
        {
            throw new GraphQLException($"An operation may have at most {MaxConditions} different conditions of `@skip` and `@include`.");
        }

        _conditions.Add(condition);
        return _conditions.Count - 1;
    }
}
