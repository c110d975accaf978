using HotChocolate.CostAnalysis;

namespace HotChocolate.Validation;

/// <summary>Bounds and switches of document validation.</summary>
public sealed class ValidationOptions
{
    /// <summary>How many errors are reported at most. Default 5.</summary>
    public int MaxAllowedErrors { get; set; } = 5;

    /// <summary>How deep fields may nest in an operation, fragments included; null for no rule of its own.</summary>
    internal int? MaxAllowedExecutionDepth { get; set; }

    /// <summary>Whether introspection fields do not count as depth.</summary>
    internal bool SkipIntrospectionFields { get; set; }

    /// <summary>Whether a request may set its own depth or skip the rule.</summary>
    internal bool AllowDepthOverrides { get; set; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are refused unless the request allows them; null for never.</summary>
    internal Func<IServiceProvider, ValidationOptions, bool>? DisableIntrospection { get; set; }

    /// <summary>How often <c>ofType</c> may nest. Default 16.</summary>
    internal ushort MaxAllowedOfTypeDepth { get; set; } = 16;

    /// <summary>How often each of the lists of introspection types may nest in itself. Default 1.</summary>
    internal ushort MaxAllowedListRecursiveDepth { get; set; } = 1;

    /// <summary>
    /// How deep selection sets may nest with all fragments expanded. Default 256. Everything behind this check may recurse
    /// without a bound of its own.
    /// </summary>
    internal int MaxExpandedDepth { get; set; } = 256;

    /// <summary>
    /// How much work the rules that follow fragments may do, counted in selections and variables looked at. Default a
    /// million; documents that people write need a few thousand.
    /// </summary>
    internal int WorkBudget { get; set; } = 1_000_000;

    /// <summary>How much operations may cost; null for no bound.</summary>
    internal CostOptions? Cost { get; set; }
}
