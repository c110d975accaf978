namespace HotChocolate.CostAnalysis;

/// <summary>How much a request may cost, and what things cost that carry no <c>@cost</c> of their own.</summary>
public sealed class CostOptions
{
    /// <summary>The greatest sum of field costs. Default 1000.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The greatest number of objects, as far as can be told beforehand. Default 1000.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether a request above the bounds is refused. Default true.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Whether costs are not even computed. Default false.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>Whether resolvers, filters and orders get the default costs below. Default true.</summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>Whether a connection asked for without a page size counts with its default size instead of its greatest. Default true.</summary>
    public bool ApplySlicingArgumentDefaultValue { get; set; } = true;

    /// <summary>The cost of a field whose resolver is asynchronous or takes services; null for none. Default 10.</summary>
    public double? DefaultResolverCost { get; set; } = 10;

    /// <summary>Costs of filters.</summary>
    public FilterCostOptions Filtering { get; } = new();

    /// <summary>Costs of orders.</summary>
    public SortCostOptions Sorting { get; } = new();
}
