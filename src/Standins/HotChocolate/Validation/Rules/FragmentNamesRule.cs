using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.5.1.1, 5.5.1.4 and 5.5.2.1: fragment names are unique, used, and exist where they are spread.</summary>
internal sealed class FragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public override void OnFragment(FragmentDefinitionNode fragment, INamedType? type)
    {
        if (!_names.Add(fragment.Name.Value)) Context.Report(ValidationErrors.FragmentNameNotUnique(fragment));
    }

    public override void OnSpread(FragmentSpreadNode spread, INamedType? parent)
    {
        if (!Context.Fragments.ContainsKey(spread.Name.Value)) Context.Report(ValidationErrors.FragmentUnknown(spread));
    }

    /// <summary>A fragment is used when an operation reaches it; being spread by an unused fragment does not count.</summary>
    public override void OnEnd()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IExecutableDefinitionNode>(Context.Operations);
        while (open.TryPop(out var definition))
        {
            foreach (var spread in Context.Uses[definition].Spreads)
            {
                if (Context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && used.Add(spread.Name.Value))
                    open.Push(fragment);
            }
        }
        foreach (var fragment in Context.Fragments.Values)
        {
            if (!used.Contains(fragment.Name.Value)) Context.Report(ValidationErrors.FragmentNotUsed(fragment));
        }
    }
}
