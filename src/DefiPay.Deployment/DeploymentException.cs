namespace DefiPay.Deployment;

/// <summary>
/// A deployment cannot go on. The message names the plan's step or file, what was wrong and what to do; it is written for people.
/// </summary>
public sealed class DeploymentException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when it was tried and failed, as a contract or the chain decided; false when what was asked for cannot be done.</summary>
    public bool WasTried { get; init; }

    /// <summary>The transaction that failed on the chain; null where it was none.</summary>
    public string? TransactionHash { get; init; }
}
