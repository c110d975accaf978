namespace DefiPay.Chains;

/// <summary>How sure it is that a block stays. The numbers are stored and sort in this order.</summary>
public enum Finality
{
    /// <summary>In the chain, and may still leave it.</summary>
    Mined = 0,

    /// <summary>Deep enough that an ordinary fork no longer reaches it.</summary>
    Safe = 1,

    /// <summary>Deep enough to act on: nothing that leaves the chain acts on less.</summary>
    Final = 2,
}
