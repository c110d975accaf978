namespace HotChocolate.CostAnalysis;

/// <summary>What filters cost.</summary>
public sealed class FilterCostOptions
{
    /// <summary>The cost of filtering at all; null for none. Default 10.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>The cost of a comparison; null for none. Default 10.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>The cost of a comparison that looks into text; null for none. Default 20.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;

    /// <summary>
    /// A filter given as one variable could hold anything: it costs what all fields of its type cost together, times this.
    /// Null for once. Default 5.
    /// </summary>
    public int? VariableMultiplier { get; set; } = 5;
}
