namespace DefiPay.Chains;

/// <summary>How many blocks must lie on top of a block before it counts as safe and as final.</summary>
/// <remarks>The head has depth 0. A devnet node's own "safe" and "finalized" mean nothing, so depths come from configuration.</remarks>
public sealed record FinalityDepths
{
    /// <summary>Checks and holds the two depths.</summary>
    /// <param name="safe">Blocks on top of a safe block, 0 to <paramref name="final"/>; devnets use 1.</param>
    /// <param name="final">Blocks on top of a final block, at most 100,000; devnets use 2. A reorg that drops more is not healed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A depth lies outside its range.</exception>
    public FinalityDepths(int safe = 1, int final = 2)
    {
        if (final is < 0 or > 100_000)
            throw new ArgumentOutOfRangeException(nameof(final), final, "final: accepted are 0 to 100000 blocks.");
        if (safe < 0 || safe > final)
            throw new ArgumentOutOfRangeException(nameof(safe), safe, $"safe: accepted are 0 to {final} blocks (the depth of final).");
        Safe = safe;
        Final = final;
    }

    /// <summary>Blocks on top of a safe block.</summary>
    public int Safe { get; }

    /// <summary>Blocks on top of a final block.</summary>
    public int Final { get; }

    /// <summary>The finality of a block seen from a head; a block above the head is merely mined.</summary>
    public Finality Of(ulong block, ulong head)
    {
        if (block > head)
            return Finality.Mined;
        var depth = head - block;
        return depth >= (ulong)Final ? Finality.Final : depth >= (ulong)Safe ? Finality.Safe : Finality.Mined;
    }
}
