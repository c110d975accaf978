namespace DefiPay.Api.Health;

/// <summary>Tags of health checks that the API's endpoints look at.</summary>
public static class HealthTags
{
    /// <summary>Checks that <c>/ready</c> waits for.</summary>
    public const string Ready = "ready";
}
