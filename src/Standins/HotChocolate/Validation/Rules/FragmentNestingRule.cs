using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// 5.5.2.2: fragments form no cycles. Also bounds how deep selections nest once fragments are expanded, which a short
/// document can make arbitrarily deep. Goes through the graph of fragments without recursion.
/// </summary>
internal sealed class FragmentNestingRule
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, Node> _fragments = new(StringComparer.Ordinal);

    private FragmentNestingRule(ValidationContext context)
    {
        _context = context;
        foreach (var (name, fragment) in context.Fragments) _fragments.Add(name, new Node(fragment));
    }

    public static void Apply(ValidationContext context)
    {
        var rule = new FragmentNestingRule(context);
        foreach (var node in rule._fragments.Values) rule.Visit(node);
        foreach (var operation in context.Operations) rule.Visit(new Node(operation));
    }

    /// <summary>Depth first with a stack of our own; a spread of a fragment that is still open closes a cycle.</summary>
    private void Visit(Node start)
    {
        if (start.State != State.New) return;
        start.State = State.Open;
        var open = new Stack<Node>([start]);
        while (open.TryPeek(out var node))
        {
            if (node.Next == node.Spreads.Count)
            {
                Close(node);
                open.Pop();
                continue;
            }
            var (spread, _) = node.Spreads[node.Next++];
            if (!_fragments.TryGetValue(spread.Name.Value, out var target)) continue;
            if (target.State == State.Open) _context.Report(ValidationErrors.FragmentCycle(spread));
            if (target.State != State.New) continue;
            target.State = State.Open;
            open.Push(target);
        }
    }

    private void Close(Node node)
    {
        node.State = State.Closed;
        foreach (var (spread, depth) in node.Spreads)
        {
            if (_fragments.TryGetValue(spread.Name.Value, out var target))
                node.Depth = Math.Max(node.Depth, depth + target.Depth);
        }
        if (node.Depth > _context.Options.MaxExpandedDepth)
            _context.Report(ValidationErrors.NestsTooDeep(node.Definition, _context.Options.MaxExpandedDepth));
    }

    private enum State { New, Open, Closed }

    private sealed class Node
    {
        public Node(IExecutableDefinitionNode definition)
        {
            Definition = definition;
            Collect(definition.SelectionSet, 1);
        }

        public IExecutableDefinitionNode Definition { get; }

        public List<(FragmentSpreadNode Spread, int Depth)> Spreads { get; } = [];

        public State State { get; set; }

        public int Next { get; set; }

        /// <summary>How deep selection sets nest: at first in the definition alone, with its fragments once closed.</summary>
        public int Depth { get; set; }

        private void Collect(SelectionSetNode set, int depth)
        {
            Depth = Math.Max(Depth, depth);
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread) Spreads.Add((spread, depth));
                else if (selection is InlineFragmentNode inline) Collect(inline.SelectionSet, depth + 1);
                else if (selection is FieldNode { SelectionSet: { } below }) Collect(below, depth + 1);
            }
        }
    }
}
