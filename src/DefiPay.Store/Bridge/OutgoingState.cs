namespace DefiPay.Store.Bridge;

/// <summary>Where an own transaction stands. The numbers are stored.</summary>
public enum OutgoingState
{
    /// <summary>Sent, or about to be; its bytes are sent again until a final block holds it.</summary>
    Waiting = 0,

    /// <summary>Another with higher fees, or with other coins, took its place.</summary>
    Replaced = 1,

    /// <summary>A final block holds it, and it failed; or it can never be mined.</summary>
    Failed = 2,

    /// <summary>A final block holds it.</summary>
    Done = 3,
}
