using DefiPay.Bridge.Guarding;

namespace DefiPay.Bridge.Watching;

/// <summary>Following a chain, as a work with measurements.</summary>
internal static class FollowWork
{
    public static BridgeWork Of(string party, ChainFollower follower, BridgeMetrics metrics) => new($"following {follower.ChainId}", async stop =>
    {
        var outcome = await follower.StepAsync(stop);
        if (follower.Position is { } position)
            metrics.WriteHeights(party, follower.ChainId, position.Tip.Number, position.Handled.Number);
        return outcome == FollowOutcome.Progressed;
    });
}
