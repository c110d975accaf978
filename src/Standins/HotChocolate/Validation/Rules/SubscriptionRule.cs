using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.2.3.1: a subscription has exactly one root field, which is no introspection field.</summary>
internal sealed class SubscriptionRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnOperation(OperationDefinitionNode operation, IObjectType? rootType)
    {
        if (operation.Operation != OperationType.Subscription) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isIntrospection = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var set))
        {
            if (!Context.Spend(set.Selections.Count)) return;
            foreach (var selection in set.Selections)
            {
                if (selection is FieldNode field)
                {
                    names.Add(field.Alias?.Value ?? field.Name.Value);
                    isIntrospection |= field.Name.Value.StartsWith("__", StringComparison.Ordinal);
                }
                else if (Below(selection, seen) is { } below)
                {
                    open.Push(below);
                }
            }
        }
        if (names.Count != 1) Context.Report(ValidationErrors.SubscriptionNotOneField(operation));
        else if (isIntrospection) Context.Report(ValidationErrors.SubscriptionIntrospection(operation));
    }

    private SelectionSetNode? Below(ISelectionNode selection, HashSet<string> seen) => selection switch
    {
        InlineFragmentNode inline => inline.SelectionSet,
        FragmentSpreadNode spread when seen.Add(spread.Name.Value) =>
            Context.Fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet,
        _ => null,
    };
}
