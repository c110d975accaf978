using DefiPay.Bridge.Watching;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Guarding;

/// <summary>
/// Asked before anything is signed. Folded by transfer id, locked = minted + in flight holds exactly when every final release and mint
/// has its deposit; one without means that a quorum was stolen or a node lies, and then this party takes no further part.
/// </summary>
public sealed class SigningGuard(string party, IReadOnlyList<ChainFollower> followers, BridgeDeposits deposits, BridgeMetrics metrics, ILogger logger)
{
    private string? _objection;

    /// <summary>Why nothing may be signed now; null when there is no objection.</summary>
    public string? Objection => _objection;

    /// <summary>Looks again.</summary>
    /// <returns>Why nothing may be signed now; null when there is no objection.</returns>
    public async Task<string?> FindObjectionAsync(CancellationToken cancellationToken)
    {
        var problem = followers.Select(follower => follower.Problem).FirstOrDefault(problem => problem is not null);
        // A chain that left what was final is remembered by the database alone until it has been looked at; and one that begins with an
        // empty database knows only once it has read all of it that nothing which was paid out speaks against a deposit.
        if (problem is null && followers.FirstOrDefault(follower => !follower.HasCaughtUp) is { } unread)
            return $"{unread.ChainId} was not read up to its head since the start.";
        var isRaised = problem is not null;
        if (problem is null && await deposits.FindUnmatchedAsync(cancellationToken) is { } unmatched)
        {
            problem = $"Paid out without a deposit that is known here: {unmatched}.";
            isRaised = followers.All(follower => follower.IsCaughtUp); // until then this view may merely be behind
        }
        metrics.WriteObjection(party, isRaised);
        if (isRaised && _objection != problem)
            BridgeLog.SignsNothing(logger, party, problem!);
        if (problem is null && _objection is not null)
            BridgeLog.SignsAgain(logger, party);
        _objection = isRaised || problem is null ? problem : _objection;
        return problem;
    }
}
