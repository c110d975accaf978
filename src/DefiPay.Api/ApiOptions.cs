namespace DefiPay.Api;

/// <summary>What the API allows. Checked at start-up.</summary>
public sealed class ApiOptions
{
    /// <summary>Whether the schema may be asked for; the explorer needs it. Default true: the schema is public.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Rows of a page, when a request does not say how many. Default 50; 1 to <see cref="PageSizeMax"/>.</summary>
    public int PageSizeDefault { get; set; } = 50;

    /// <summary>The most rows of a page. Default 200; 1 to 200.</summary>
    public int PageSizeMax { get; set; } = 200;

    /// <summary>How many levels of fields a query may have; introspection is exempt. Default 12; 5 to 30.</summary>
    public int DepthMax { get; set; } = 12;

    /// <summary>How many fields a query may have, fragments counted once. Default 1,000; 100 to 2,048.</summary>
    public int FieldsMax { get; set; } = 1_000;

    /// <summary>How many words and signs a query may have. Default 10,000; 1,000 to 100,000.</summary>
    public int TokensMax { get; set; } = 10_000;

    /// <summary>The most that a query may cost, counted once in fields and once in objects. Default 5,000; 1,000 to 100,000.</summary>
    /// <remarks>A list with a history costs about 11 for each row asked for: a full page of escrows is about 2,300.</remarks>
    public double CostMax { get; set; } = 5_000;

    /// <summary>How long a request may run. Default 15 s; 1 s to 5 min.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Accounts that the landing page lists, such as the well-known ones of a devnet. Default none.</summary>
    public IList<ListedAccount> Accounts { get; } = [];

    internal void Check()
    {
        Hold(PageSizeMax is >= 1 and <= 200, nameof(PageSizeMax), PageSizeMax, "1 to 200 rows");
        Hold(PageSizeDefault >= 1 && PageSizeDefault <= PageSizeMax, nameof(PageSizeDefault), PageSizeDefault, $"1 to {PageSizeMax} rows");
        Hold(DepthMax is >= 5 and <= 30, nameof(DepthMax), DepthMax, "5 to 30 levels");
        Hold(FieldsMax is >= 100 and <= 2_048, nameof(FieldsMax), FieldsMax, "100 to 2,048 fields");
        Hold(TokensMax is >= 1_000 and <= 100_000, nameof(TokensMax), TokensMax, "1,000 to 100,000 words and signs");
        Hold(CostMax is >= 1_000 and <= 100_000, nameof(CostMax), CostMax, "1,000 to 100,000");
        Hold(
            ExecutionTimeout >= TimeSpan.FromSeconds(1) && ExecutionTimeout <= TimeSpan.FromMinutes(5),
            nameof(ExecutionTimeout),
            ExecutionTimeout,
            "1 s to 5 min");
    }

    private static void Hold(bool valid, string option, object value, string accepted)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(option, value, $"{option}: accepted is {accepted}.");
        }
    }
}
