using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Bounds how deep fields nest in an operation; fragments add nothing of their own.</summary>
internal sealed class ExecutionDepthRule(ValidationContext context)
{
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);

    public static void Apply(ValidationContext context)
    {
        if (Allowed(context) is not { } allowed) return;
        var rule = new ExecutionDepthRule(context);
        foreach (var operation in context.Operations)
        {
            var depth = rule.Depth(operation.SelectionSet);
            if (depth > allowed) context.Report(ValidationErrors.ExecutionTooDeep(operation, allowed, depth));
        }
    }

    private static int? Allowed(ValidationContext context)
    {
        if (context.Options.MaxAllowedExecutionDepth is not { } allowed) return null;
        if (!context.Options.AllowDepthOverrides) return allowed;
        if (context.ContextData.ContainsKey(WellKnownContextData.SkipDepthAnalysis)) return null;
        return context.ContextData.TryGetValue(WellKnownContextData.MaxAllowedExecutionDepth, out var value) && value is int own
            ? own
            : allowed;
    }

    private int Depth(SelectionSetNode set)
    {
        var depth = 0;
        foreach (var selection in set.Selections)
        {
            depth = Math.Max(depth, selection switch
            {
                FieldNode field when IsSkipped(field) => 0,
                FieldNode { SelectionSet: { } below } => 1 + Depth(below),
                FieldNode => 1,
                InlineFragmentNode inline => Depth(inline.SelectionSet),
                FragmentSpreadNode spread => FragmentDepth(spread.Name.Value),
                _ => 0,
            });
        }
        return depth;
    }

    private bool IsSkipped(FieldNode field) =>
        context.Options.SkipIntrospectionFields && field.Name.Value.StartsWith("__", StringComparison.Ordinal);

    private int FragmentDepth(string name)
    {
        if (_fragmentDepths.TryGetValue(name, out var depth)) return depth;
        depth = context.Fragments.TryGetValue(name, out var fragment) ? Depth(fragment.SelectionSet) : 0;
        return _fragmentDepths[name] = depth;
    }
}
