using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Bounds introspection that nests in itself: types refer to types, so a short query could ask for the schema many times
/// over. Counts the most of each such field on any path; what tools ask for stays far below.
/// </summary>
internal sealed class IntrospectionDepthRule(ValidationContext context)
{
    private readonly Dictionary<string, Nesting> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Nesting> _roots = new(StringComparer.Ordinal);

    private readonly record struct Nesting(int OfType, int Fields, int InputFields, int Interfaces, int PossibleTypes)
    {
        public Nesting Max(Nesting other) => new(
            Math.Max(OfType, other.OfType), Math.Max(Fields, other.Fields), Math.Max(InputFields, other.InputFields),
            Math.Max(Interfaces, other.Interfaces), Math.Max(PossibleTypes, other.PossibleTypes));

        public Nesting Below(string field) => field switch
        {
            "ofType" => this with { OfType = OfType + 1 },
            "fields" => this with { Fields = Fields + 1 },
            "inputFields" => this with { InputFields = InputFields + 1 },
            "interfaces" => this with { Interfaces = Interfaces + 1 },
            "possibleTypes" => this with { PossibleTypes = PossibleTypes + 1 },
            _ => this,
        };

        public int DeepestList => Math.Max(Math.Max(Fields, InputFields), Math.Max(Interfaces, PossibleTypes));
    }

    public static void Apply(ValidationContext context)
    {
        var rule = new IntrospectionDepthRule(context);
        foreach (var operation in context.Operations)
        {
            var nesting = rule.Roots(operation.SelectionSet);
            if (nesting.OfType > context.Options.MaxAllowedOfTypeDepth ||
                nesting.DeepestList > context.Options.MaxAllowedListRecursiveDepth)
                context.Report(ValidationErrors.IntrospectionTooDeep(operation));
        }
    }

    /// <summary>The nesting below <c>__schema</c> and <c>__type</c>, which stand at the root of an operation.</summary>
    private Nesting Roots(SelectionSetNode set)
    {
        var most = default(Nesting);
        foreach (var selection in set.Selections)
        {
            most = most.Max(selection switch
            {
                FieldNode { Name.Value: "__schema" or "__type", SelectionSet: { } below } => Of(below),
                InlineFragmentNode inline => Roots(inline.SelectionSet),
                FragmentSpreadNode spread => Memoized(_roots, spread.Name.Value, Roots),
                _ => default,
            });
        }
        return most;
    }

    private Nesting Of(SelectionSetNode set)
    {
        var most = default(Nesting);
        foreach (var selection in set.Selections)
        {
            most = most.Max(selection switch
            {
                FieldNode { SelectionSet: { } below } field => Of(below).Below(field.Name.Value),
                InlineFragmentNode inline => Of(inline.SelectionSet),
                FragmentSpreadNode spread => Memoized(_fragments, spread.Name.Value, Of),
                _ => default,
            });
        }
        return most;
    }

    private Nesting Memoized(Dictionary<string, Nesting> known, string name, Func<SelectionSetNode, Nesting> compute)
    {
        if (known.TryGetValue(name, out var nesting)) return nesting;
        nesting = context.Fragments.TryGetValue(name, out var fragment) ? compute(fragment.SelectionSet) : default;
        return known[name] = nesting;
    }
}
