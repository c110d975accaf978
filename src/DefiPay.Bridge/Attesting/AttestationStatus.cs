namespace DefiPay.Bridge.Attesting;

/// <summary>What a validator has to say of a transfer.</summary>
public enum AttestationStatus
{
    /// <summary>It is attested.</summary>
    Attested,

    /// <summary>No final deposit of this id is known here.</summary>
    Unknown,

    /// <summary>The deposit is known and not final.</summary>
    NotFinal,

    /// <summary>The deposit is final and not signed yet; the reason says what for.</summary>
    Waiting,

    /// <summary>The deposit is never signed; the reason says why.</summary>
    Refused,
}
