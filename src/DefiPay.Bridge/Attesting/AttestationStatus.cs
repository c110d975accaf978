namespace DefiPay.Bridge.Attesting;

/// <summary>What a validator has to say of a transfer.</summary>
public enum AttestationStatus
{
    /// <summary>It is attested.</summary>
    Attested,

    /// <summary>No deposit of this id is known here.</summary>
    Unknown,

    /// <summary>The deposit was seen in a block that is not final yet.</summary>
    NotFinal,

    /// <summary>The deposit is final and not signed yet; the reason says what for: an objection, an unknown token, or merely the next look.</summary>
    Waiting,

    /// <summary>The deposit does not fit what the validator derives from its own configuration; the reason says how.</summary>
    Refused,
}
