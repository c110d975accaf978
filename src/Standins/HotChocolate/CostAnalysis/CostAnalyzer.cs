using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation;

namespace HotChocolate.CostAnalysis;

/// <summary>
/// Adds up what an operation can cost before it is executed. A field costs its weight and that of its arguments, and what is
/// selected below it as often as its list has items. Fragments are counted once for each page size they stand under, so
/// that a document which expands to billions of fields costs no more time than any other.
/// </summary>
internal sealed class CostAnalyzer(ValidationContext context, CostOptions options)
{
    /// <summary>Far above every bound; a sum that would overflow stays a number that JSON can hold.</summary>
    private const double Most = 1e300;

    private readonly InputCosts _inputs = new(options);
    private readonly Dictionary<(string Fragment, ListSize? Size), Cost> _fragments = [];

    private readonly record struct Cost(double Field, double Type)
    {
        public static Cost operator +(Cost a, Cost b) => new(Math.Min(a.Field + b.Field, Most), Math.Min(a.Type + b.Type, Most));

        public static Cost operator *(double times, Cost cost) => new(Math.Min(times * cost.Field, Most), Math.Min(times * cost.Type, Most));
    }

    /// <summary>Refuses a document when one of its operations costs too much.</summary>
    public static void Apply(ValidationContext context, CostOptions options)
    {
        if (options.SkipAnalyzer || !options.EnforceCostLimits) return;
        var analyzer = new CostAnalyzer(context, options);
        foreach (var operation in context.Operations)
        {
            var metrics = analyzer.Analyze(operation);
            if (metrics.FieldCost > options.MaxFieldCost)
                context.Report(CostErrors.FieldCostExceeded(operation, metrics.FieldCost, options.MaxFieldCost));
            else if (metrics.TypeCost > options.MaxTypeCost)
                context.Report(CostErrors.TypeCostExceeded(operation, metrics.TypeCost, options.MaxTypeCost));
        }
    }

    /// <summary>The costs of an operation, whose root object counts as one.</summary>
    public CostMetrics Analyze(OperationDefinitionNode operation)
    {
        var cost = Selections(operation.SelectionSet, null);
        return new CostMetrics { FieldCost = cost.Field, TypeCost = 1 + cost.Type };
    }

    private Cost Selections(SelectionSetNode set, ListSize? size)
    {
        var sum = default(Cost);
        if (!context.Spend(set.Selections.Count)) return sum;
        foreach (var selection in set.Selections)
        {
            sum += selection switch
            {
                FieldNode field => Field(field, size),
                InlineFragmentNode inline => Selections(inline.SelectionSet, size),
                FragmentSpreadNode spread => Fragment(spread.Name.Value, size),
                _ => default,
            };
        }
        return sum;
    }

    private Cost Fragment(string name, ListSize? size)
    {
        if (_fragments.TryGetValue((name, size), out var cost)) return cost;
        cost = context.Fragments.TryGetValue(name, out var fragment) ? Selections(fragment.SelectionSet, size) : default;
        return _fragments[(name, size)] = cost;
    }

    private Cost Field(FieldNode node, ListSize? parentSize)
    {
        if (!context.Fields.TryGetValue(node, out var use) || use.Definition is not { IsIntrospectionField: false } field) return default;
        var type = field.Type.NamedType();
        var own = ListSize.Of(field, node);
        var items = Items(field, parentSize, own);
        var below = node.SelectionSet is null ? default : Selections(node.SelectionSet, own is { SizedFields.Count: > 0 } ? own : null);
        var weight = CostDirectives.WeightOf(field) ?? (type.IsCompositeType() ? 1 : 0);
        var typeWeight = CostDirectives.WeightOf(type) ?? (type.IsCompositeType() ? 1 : 0);
        return new Cost(weight + Arguments(field, node), 0) + items * (new Cost(0, typeWeight) + below);
    }

    /// <summary>How many values a field gives: by its parent's page size, its own, or one.</summary>
    private static double Items(IOutputField field, ListSize? parentSize, ListSize? own)
    {
        if (parentSize is not null && parentSize.SizedFields.Contains(field.Name)) return parentSize.Size;
        return own is { SizedFields.Count: 0 } ? own.Size : 1;
    }

    private double Arguments(IOutputField field, FieldNode node)
    {
        var sum = 0d;
        foreach (var argument in node.Arguments)
        {
            if (field.Arguments.ContainsField(argument.Name.Value))
                sum += _inputs.Argument(field.Arguments[argument.Name.Value], argument.Value);
        }
        return sum;
    }
}
