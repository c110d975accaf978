using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// 5.3.2: fields with one response name can be merged. Instead of comparing pairs, which is quadratic and through
/// fragments worse, fields are grouped and each is compared with the first of its group: all fields of a response name must
/// have one shape, and those of them that can belong to the same object must be the same field with the same arguments.
/// Groups that were seen before are skipped, and the work is paid from the budget.
/// </summary>
internal sealed class FieldMergingRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<FieldNode, string> _signatures = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FieldGroup> _shapesChecked = [];
    private readonly HashSet<FieldGroup> _fieldsChecked = [];
    private readonly HashSet<FieldGroup> _reported = [];

    public override void OnEnd()
    {
        foreach (var operation in Context.Operations)
        {
            var groups = Collect([operation.SelectionSet]);
            CheckShapes(groups);
            CheckFields(groups);
        }
    }

    /// <summary>Every group must have one shape, and so must what is selected below it.</summary>
    private void CheckShapes(Dictionary<string, List<FieldUse>> groups)
    {
        foreach (var fields in groups.Values)
        {
            if (fields.Count == 1 && fields[0].Node.SelectionSet is null) continue;
            if (!_shapesChecked.Add(new FieldGroup(fields))) continue;
            var conflict = fields.Find(field => !HaveSameShape(fields[0], field));
            if (conflict is not null) Report(fields[0], conflict);
            else CheckShapes(CollectBelow(fields));
        }
    }

    /// <summary>Of every group, what can belong to one object must be one field, and what is selected below it likewise.</summary>
    private void CheckFields(Dictionary<string, List<FieldUse>> groups)
    {
        foreach (var fields in groups.Values)
        {
            foreach (var overlapping in ByObject(fields))
            {
                if (overlapping.Count == 1 && overlapping[0].Node.SelectionSet is null) continue;
                if (!Context.Spend(overlapping.Count)) return;
                if (!_fieldsChecked.Add(new FieldGroup(overlapping))) continue;
                var conflict = overlapping.Find(field => Signature(field.Node) != Signature(overlapping[0].Node));
                if (conflict is not null) Report(overlapping[0], conflict);
                else CheckFields(CollectBelow(overlapping));
            }
        }
    }

    /// <summary>The fields of each object type, together with those of interfaces and unions, which may be any object.</summary>
    private static IEnumerable<List<FieldUse>> ByObject(List<FieldUse> fields)
    {
        if (fields.Count == 1) return [fields];
        var anyObject = fields.FindAll(field => field.Parent is not IObjectType);
        if (anyObject.Count == fields.Count) return [fields];
        return fields.Where(field => field.Parent is IObjectType)
            .GroupBy(field => field.Parent.Name, StringComparer.Ordinal)
            .Select(group => (List<FieldUse>)[.. group, .. anyObject]);
    }

    private void Report(FieldUse a, FieldUse b)
    {
        if (_reported.Add(new FieldGroup([a, b]))) Context.Report(ValidationErrors.NotMergeable(a, b));
    }

    private Dictionary<string, List<FieldUse>> CollectBelow(List<FieldUse> fields) =>
        Collect(fields.Where(field => field.Node.SelectionSet is not null).Select(field => field.Node.SelectionSet!));

    /// <summary>The fields of selection sets by response name, fragments included, each selection once.</summary>
    private Dictionary<string, List<FieldUse>> Collect(IEnumerable<SelectionSetNode> sets)
    {
        var groups = new Dictionary<string, List<FieldUse>>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(sets.Reverse());
        while (open.TryPop(out var set))
        {
            if (!Context.Spend(set.Selections.Count)) return [];
            foreach (var selection in set.Selections)
            {
                if (selection is FieldNode field) Add(groups, field);
                else if (selection is InlineFragmentNode inline) open.Push(inline.SelectionSet);
                else if (selection is FragmentSpreadNode { Name.Value: var name } && spread.Add(name) &&
                    Context.Fragments.TryGetValue(name, out var fragment)) open.Push(fragment.SelectionSet);
            }
        }
        return groups;
    }

    private void Add(Dictionary<string, List<FieldUse>> groups, FieldNode node)
    {
        // Fields of unknown types are another rule's error.
        if (!Context.Fields.TryGetValue(node, out var field)) return;
        if (!groups.TryGetValue(field.ResponseName, out var fields)) groups.Add(field.ResponseName, fields = []);
        fields.Add(field);
    }

    private static bool HaveSameShape(FieldUse a, FieldUse b) => a.Definition is { } x && b.Definition is { } y
        ? HaveSameShape(x.Type, y.Type)
        : IsNonNullString(a) && IsNonNullString(b);

    /// <summary>What <c>__typename</c> returns. A field that does not exist is another rule's error and fits everything.</summary>
    private static bool IsNonNullString(FieldUse field) =>
        field.Definition is null || field.Definition.Type is NonNullType { Type: INamedType { Name: "String" } };

    private static bool HaveSameShape(IType a, IType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => HaveSameShape(x.Type, y.Type),
        (NonNullType, _) or (_, NonNullType) => false,
        (ListType x, ListType y) => HaveSameShape(x.ElementType, y.ElementType),
        (ListType, _) or (_, ListType) => false,
        _ => (a.IsCompositeType() && b.IsCompositeType()) || a.NamedType().Name == b.NamedType().Name,
    };

    /// <summary>Name and arguments as text, the arguments in alphabetical order.</summary>
    private string Signature(FieldNode field)
    {
        if (field.Arguments.Count == 0) return field.Name.Value;
        if (_signatures.TryGetValue(field, out var signature)) return signature;
        var arguments = field.Arguments.Select(argument => argument.ToString(indented: false)).Order(StringComparer.Ordinal);
        return _signatures[field] = $"{field.Name.Value}({string.Join(", ", arguments)})";
    }
}
