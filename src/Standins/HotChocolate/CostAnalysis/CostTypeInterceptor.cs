using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;
using HotChocolate.Types.Pagination;

namespace HotChocolate.CostAnalysis;

/// <summary>Gives default costs to what has none of its own, as directives, so that the schema's text tells them.</summary>
internal sealed class CostTypeInterceptor(CostOptions options) : TypeInterceptor
{
    /// <inheritdoc/>
    public override void OnBeforeCompleteMetadata(ITypeCompletionContext context, DefinitionBase definition)
    {
        if (!options.ApplyCostDefaults) return;
        if (definition is InputObjectTypeDefinition input)
        {
            foreach (var field in input.Fields) Apply(field, InputFieldCost(field.Flags));
        }
        else if (definition is ObjectTypeDefinition type && context.Type is ObjectType completed)
        {
            foreach (var field in type.Fields)
            {
                if (completed.Fields.TryGetField(field.Name, out var resolved) && !resolved.IsIntrospectionField) Apply(field, resolved);
            }
        }
    }

    private void Apply(ObjectFieldDefinition definition, IObjectField field)
    {
        if (definition.Flags.HasFlag(FieldFlags.Connection)) ApplyListSize(definition);
        if (HasCost(definition, field)) Apply(definition, options.DefaultResolverCost);
        foreach (var argument in definition.Arguments) Apply(argument, ArgumentCost(argument.Flags));
    }

    /// <summary>A field without a pure resolver waits for something or takes services; middleware and total counts run queries.</summary>
    private static bool HasCost(ObjectFieldDefinition definition, IObjectField field) =>
        field.PureResolver is null || definition.GetMiddleware().Count > 0 || definition.Flags.HasFlag(FieldFlags.TotalCount);

    private void ApplyListSize(ObjectFieldDefinition definition)
    {
        if (Has(definition, CostDirectives.ListSize)) return;
        if (!definition.ContextData.TryGetValue(WellKnownContextData.PagingOptions, out var value) || value is not PagingOptions paging) return;
        string[] slicing = paging.AllowBackwardPagination is false ? ["first"] : ["first", "last"];
        string[] sized = paging.IncludeNodesField is false ? ["edges"] : ["edges", "nodes"];
        definition.Directives.Add(new DirectiveDefinition(CostDirectives.OfPages(
            paging.MaxPageSize ?? PagingDefaults.MaxPageSize,
            options.ApplySlicingArgumentDefaultValue ? paging.DefaultPageSize ?? PagingDefaults.DefaultPageSize : null,
            slicing,
            sized,
            requireOne: paging.RequirePagingBoundaries is true)));
    }

    private double? ArgumentCost(FieldFlags flags)
    {
        if (flags.HasFlag(FieldFlags.FilterArgument)) return options.Filtering.DefaultFilterArgumentCost;
        return flags.HasFlag(FieldFlags.SortArgument) ? options.Sorting.DefaultSortArgumentCost : null;
    }

    private double? InputFieldCost(FieldFlags flags)
    {
        if (flags.HasFlag(FieldFlags.FilterExpensiveOperationField)) return options.Filtering.DefaultExpensiveFilterOperationCost;
        if (flags.HasFlag(FieldFlags.FilterOperationField)) return options.Filtering.DefaultFilterOperationCost;
        return flags.HasFlag(FieldFlags.SortOperationField) ? options.Sorting.DefaultSortOperationCost : null;
    }

    private static void Apply(FieldDefinitionBase definition, double? cost)
    {
        if (cost is { } weight && !Has(definition, CostDirectives.Cost))
            definition.Directives.Add(new DirectiveDefinition(CostDirectives.OfWeight(weight)));
    }

    private static bool Has(FieldDefinitionBase definition, string directive) => definition.Directives.Any(
        applied => applied.Value is Language.DirectiveNode node && node.Name.Value == directive);
}
