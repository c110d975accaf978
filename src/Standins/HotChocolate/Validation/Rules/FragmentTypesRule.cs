using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.5.1.2, 5.5.1.3 and 5.5.2.3: type conditions name composite types that the enclosing type can be.</summary>
internal sealed class FragmentTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(INamedType, INamedType), bool> _overlaps = [];

    public override void OnFragment(FragmentDefinitionNode fragment, INamedType? type) =>
        CheckCondition(fragment, fragment.TypeCondition.Name.Value, type);

    public override void OnInlineFragment(InlineFragmentNode fragment, INamedType? parent, INamedType? type)
    {
        if (fragment.TypeCondition is null) return;
        var name = fragment.TypeCondition.Name.Value;
        if (CheckCondition(fragment, name, type)) CheckOverlap(fragment, name, parent, type!);
    }

    public override void OnSpread(FragmentSpreadNode spread, INamedType? parent)
    {
        if (!Context.Fragments.TryGetValue(spread.Name.Value, out var fragment)) return;
        if (Context.TypeOf(fragment.TypeCondition) is { } type && type.IsCompositeType())
            CheckOverlap(spread, type.Name, parent, type);
    }

    private bool CheckCondition(ISyntaxNode node, string name, INamedType? type)
    {
        if (type is null) Context.Report(ValidationErrors.TypeConditionUnknown(node, name));
        else if (!type.IsCompositeType()) Context.Report(ValidationErrors.TypeConditionNotComposite(node, name));
        return type is not null && type.IsCompositeType();
    }

    private void CheckOverlap(ISyntaxNode node, string name, INamedType? parent, INamedType type)
    {
        if (parent is null || !parent.IsCompositeType()) return;
        if (!Overlap(parent, type)) Context.Report(ValidationErrors.FragmentImpossible(node, name, parent));
    }

    private bool Overlap(INamedType a, INamedType b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (_overlaps.TryGetValue((a, b), out var known)) return known;
        var possible = PossibleTypes(a).ToHashSet(StringComparer.Ordinal);
        return _overlaps[(a, b)] = PossibleTypes(b).Any(possible.Contains);
    }

    private IEnumerable<string> PossibleTypes(INamedType type) =>
        type is IObjectType ? [type.Name] : Context.Schema.GetPossibleTypes(type).Select(possible => possible.Name);
}
