namespace DefiPay.Store.Bridge;

/// <summary>What became of a relayer's transaction. The numbers are stored; below <see cref="Final"/> there is something left to do.</summary>
public enum SubmissionState
{
    /// <summary>Signed and stored; perhaps not sent.</summary>
    Prepared = 0,

    /// <summary>A node took it.</summary>
    Sent = 1,

    /// <summary>In a block that may still leave the chain.</summary>
    Mined = 2,

    /// <summary>In a block that stays, and it succeeded.</summary>
    Final = 3,

    /// <summary>In a block, and the contract refused it.</summary>
    Failed = 4,

    /// <summary>It will never be in a block: another took its place.</summary>
    Dropped = 5,
}
