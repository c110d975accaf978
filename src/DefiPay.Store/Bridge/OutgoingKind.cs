namespace DefiPay.Store.Bridge;

/// <summary>What an own transaction is for. The numbers are stored.</summary>
public enum OutgoingKind
{
    /// <summary>A validator's vote in the vault.</summary>
    Vote = 0,

    /// <summary>A release from the gateway.</summary>
    Release = 1,

    /// <summary>The mint of a transfer that a limit had queued.</summary>
    MintQueued = 2,

    /// <summary>Nothing: it uses up a nonce that would hold up all later ones.</summary>
    Fill = 3,
}
