namespace DefiPay.Bridge.Submitting;

/// <summary>Where a transfer stands after a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>It had arrived already.</summary>
    AlreadyDone,

    /// <summary>The claim brought it to its end.</summary>
    Done,

    /// <summary>It waits; the words say what for.</summary>
    Waiting,

    /// <summary>It can never arrive; the words say why.</summary>
    Refused,
}
