namespace HotChocolate.CostAnalysis;

/// <summary>What an operation costs.</summary>
public sealed class CostMetrics
{
    /// <summary>The sum of field costs.</summary>
    public double FieldCost { get; set; }

    /// <summary>The number of objects, as far as can be told beforehand.</summary>
    public double TypeCost { get; set; }
}
