namespace DefiPay.Indexer;

/// <summary>What one step of a chain's index came to.</summary>
public enum StepOutcome
{
    /// <summary>Nothing was to do: look again after the poll interval.</summary>
    Idle,

    /// <summary>Something was done and more may wait: go on at once.</summary>
    Progressed,

    /// <summary>The chain dropped blocks that were final here; nothing happens until it holds them again or a person acts.</summary>
    Stalled,
}
