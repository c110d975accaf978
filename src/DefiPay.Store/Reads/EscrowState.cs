namespace DefiPay.Store.Reads;

/// <summary>Where an escrow stands. The numbers are stored.</summary>
public enum EscrowState
{
    /// <summary>Open, nothing captured yet.</summary>
    Authorized = 0,

    /// <summary>Open, a part captured; more may follow.</summary>
    PartiallyCaptured = 1,

    /// <summary>Closed with something captured; the rest, if any, went back to the payer.</summary>
    Captured = 2,

    /// <summary>Closed by the payee with nothing captured.</summary>
    Voided = 3,

    /// <summary>Closed by the payer after the expiry with nothing captured.</summary>
    Reclaimed = 4,

    /// <summary>An arbiter is to decide.</summary>
    Disputed = 5,

    /// <summary>An arbiter has decided.</summary>
    Resolved = 6,

    /// <summary>Closed, and all that was captured was refunded.</summary>
    Refunded = 7,
}
