namespace DefiPay.Chains.Bridging;

/// <summary>Which way tokens go, seen from the contract that is asked; the numbers are those of the contracts on both chains.</summary>
public enum BridgeDirection
{
    /// <summary>They leave its chain: a lock or a burn.</summary>
    Out = 0,

    /// <summary>They come to its chain: a release or a mint.</summary>
    In = 1,
}
