namespace DefiPay.Deployment.Running;

/// <summary>What a transaction is to do, before it has bytes.</summary>
/// <param name="From">Name of the account that signs and pays.</param>
/// <param name="Create">The contract to create, by name; null for a call.</param>
/// <param name="Contract">Address of the contract to call; null for a creation.</param>
/// <param name="Method">The method to call; null for a creation.</param>
/// <param name="Arguments">As text, references resolved.</param>
public sealed record TransactionIntent(string From, string? Create, string? Contract, string? Method, IReadOnlyList<string> Arguments)
{
    /// <summary>Coins that the contract gets with it, in satoshi. Only Stratis transactions carry them.</summary>
    public ulong AmountSatoshi { get; init; }

    /// <summary>Units of gas that it may use; null for the most. Only for Stratis, whose transactions give back what is left.</summary>
    public ulong? GasLimit { get; init; }
}
