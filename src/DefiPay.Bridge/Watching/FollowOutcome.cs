namespace DefiPay.Bridge.Watching;

/// <summary>What a look at a chain came to.</summary>
public enum FollowOutcome
{
    /// <summary>Nothing new.</summary>
    Idle,

    /// <summary>Something was stored; there may be more.</summary>
    Progressed,

    /// <summary>The node's chain parts from what was final here: nothing is signed until a person looks.</summary>
    Stalled,
}
