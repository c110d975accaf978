namespace HotChocolate.CostAnalysis;

/// <summary>What orders cost.</summary>
public sealed class SortCostOptions
{
    /// <summary>The cost of ordering at all; null for none. Default 10.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>The cost of each key; null for none. Default 10.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;

    /// <summary>An order given as one variable costs what all its keys cost together, times this. Null for once. Default 5.</summary>
    public int? VariableMultiplier { get; set; } = 5;
}
