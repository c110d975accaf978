namespace DefiPay.Devnet;

/// <summary>The ways in which blocks come.</summary>
public enum BlockModeKind
{
    /// <summary>At once for a transaction, then a few empty ones, then slowly.</summary>
    Automatic,

    /// <summary>At fixed times, whatever waits.</summary>
    Interval,

    /// <summary>Only when they are asked for.</summary>
    Manual,
}
