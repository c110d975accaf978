namespace HotChocolate.Data.Filters;

/// <summary>The ids of the operations that filters know.</summary>
public static class DefaultFilterOperations
{
    /// <summary><c>eq</c></summary>
    public new const int Equals = 0;

    /// <summary><c>neq</c></summary>
    public const int NotEquals = 1;

    /// <summary><c>contains</c></summary>
    public const int Contains = 2;

    /// <summary><c>ncontains</c></summary>
    public const int NotContains = 3;

    /// <summary><c>in</c></summary>
    public const int In = 4;

    /// <summary><c>nin</c></summary>
    public const int NotIn = 5;

    /// <summary><c>startsWith</c></summary>
    public const int StartsWith = 6;

    /// <summary><c>nstartsWith</c></summary>
    public const int NotStartsWith = 7;

    /// <summary><c>endsWith</c></summary>
    public const int EndsWith = 8;

    /// <summary><c>nendsWith</c></summary>
    public const int NotEndsWith = 9;

    /// <summary><c>and</c></summary>
    public const int And = 10;

    /// <summary><c>or</c></summary>
    public const int Or = 11;

    /// <summary><c>gt</c></summary>
    public const int GreaterThan = 16;

    /// <summary><c>ngt</c></summary>
    public const int NotGreaterThan = 17;

    /// <summary><c>gte</c></summary>
    public const int GreaterThanOrEquals = 18;

    /// <summary><c>ngte</c></summary>
    public const int NotGreaterThanOrEquals = 19;

    /// <summary><c>lt</c></summary>
    public const int LowerThan = 20;

    /// <summary><c>nlt</c></summary>
    public const int NotLowerThan = 21;

    /// <summary><c>lte</c></summary>
    public const int LowerThanOrEquals = 22;

    /// <summary><c>nlte</c></summary>
    public const int NotLowerThanOrEquals = 23;

    /// <summary><c>some</c></summary>
    public const int Some = 24;

    /// <summary><c>all</c></summary>
    public const int All = 25;

    /// <summary><c>none</c></summary>
    public const int None = 26;

    /// <summary><c>any</c></summary>
    public const int Any = 27;
}
