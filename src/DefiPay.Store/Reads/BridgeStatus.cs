namespace DefiPay.Store.Reads;

/// <summary>How far a transfer over the bridge has come. The numbers sort in the order of its life.</summary>
public enum BridgeStatus
{
    /// <summary>The deposit is in a block that may still leave the chain.</summary>
    Deposited = 0,

    /// <summary>The deposit is final; no validator has spoken for it yet.</summary>
    SourceFinal = 1,

    /// <summary>Some validators have spoken for it.</summary>
    Attesting = 2,

    /// <summary>Enough validators have spoken for it.</summary>
    Quorum = 3,

    /// <summary>It waits for the rate limit of the destination.</summary>
    Queued = 4,

    /// <summary>The recipient has it, in a block that may still leave the chain.</summary>
    Released = 5,

    /// <summary>The recipient has it for good.</summary>
    Completed = 6,

    /// <summary>The deposit went back to its sender.</summary>
    Refunded = 7,

    /// <summary>It will never be released.</summary>
    Rejected = 8,
}
