namespace DefiPay.Bridge;

/// <summary>A party's own connections, which it opens and closes.</summary>
public interface IBridgeNodes : IDisposable
{
    /// <summary>What a party is put together from.</summary>
    BridgeConnections Connections { get; }

    /// <summary>Makes sure that both nodes belong to the chains that are configured.</summary>
    /// <exception cref="Chains.PermanentException">One belongs to another.</exception>
    /// <exception cref="Chains.RetryableException">One cannot be asked now.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
