using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Submitting;
using DefiPay.Bridge.Watching;
using DefiPay.Store.Bridge;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>One validator: follows both chains, attests final burns, votes for final locks. It holds nothing that its database does not.</summary>
public sealed class BridgeValidator : IBridgeParty
{
    // Counting reads whole tables; whoever asks for the status, nobody makes it read them more often.
    private static readonly TimeSpan CountAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Attester _attester;
    private readonly SeatWatch _seat;
    private readonly TimeProvider _time;
    private Counted? _counted;

    /// <summary>Puts one together; nothing is touched yet.</summary>
    public BridgeValidator(
        string name, BridgeOptions options, BridgeConnections connections, IAttestationKey key, StratisAccount account, BridgeDatabase database,
        BridgeMetrics metrics, TimeProvider time, ILogger logger)
    {
        options.Check();
        Name = name;
        Database = database;
        Route = new BridgeRoute(options);
        Address = Route.Evm.Write(key.Address.Span);
        StratisAddress = Route.Stratis.Write(account.Address.ToBytes());
        Evm = new ChainFollower(Route.Evm, options.Evm, connections.EvmBlocks, connections.EvmEvents, Route, database.Journal, logger);
        Stratis = new ChainFollower(Route.Stratis, options.Stratis, connections.StratisBlocks, connections.StratisEvents, Route, database.Journal, logger);
        Guard = new SigningGuard(name, [Evm, Stratis], database.Deposits, metrics, logger);
        var evmRecent = new RecentDeposits(Route, Evm, connections.EvmBlocks, connections.EvmEvents, database.Journal);
        var stratisRecent = new RecentDeposits(Route, Stratis, connections.StratisBlocks, connections.StratisEvents, database.Journal);
        Attestations = new StoredAttestations(
            name, Route, database, key.Address, () => _attester!.Epoch, id => evmRecent.Find(id) ?? stratisRecent.Find(id),
            FindObjection);
        var attester = new Attester(name, Route, key, connections.Gateway, database, Guard, metrics, logger);
        var outbox = new StratisOutbox(name, account, Route.Stratis.ChainId, connections.Vault, database, null, Guard.FindObjectionAsync, metrics, time, logger);
        var review = RefusalReview.Of(Route, Evm, Stratis, connections, database.Refusals, logger);
        var voter = new Voter(Route, account.Address, connections.Vault, database, Guard, outbox, time);
        _attester = attester;
        _seat = new SeatWatch(Route, key.Address, account.Address, connections.Gateway, connections.Vault, Guard, time);
        _time = time;
        Works =
        [
            FollowWork.Of(name, Evm, metrics),
            FollowWork.Of(name, Stratis, metrics),
            new BridgeWork("attesting", async stop => await attester.StepAsync(stop) > 0),
            new BridgeWork("voting", async stop => await voter.StepAsync(stop) > 0),
            new BridgeWork("looking again at what was refused", review.StepAsync),
            new BridgeWork("asking the contracts whether they count it", _seat.StepAsync),
            new BridgeWork($"reading what is not final on {Evm.ChainId}", evmRecent.StepAsync),
            new BridgeWork($"reading what is not final on {Stratis.ChainId}", stratisRecent.StepAsync),
        ];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<BridgeWork> Works { get; }

    /// <summary>Its address on the EVM chain.</summary>
    public string Address { get; }

    /// <summary>Its address on the Stratis chain.</summary>
    public string StratisAddress { get; }

    /// <summary>The bridge as it is configured.</summary>
    public BridgeRoute Route { get; }

    /// <summary>How it follows the EVM chain.</summary>
    public ChainFollower Evm { get; }

    /// <summary>How it follows the Stratis chain.</summary>
    public ChainFollower Stratis { get; }

    /// <summary>What it asks before it signs.</summary>
    public SigningGuard Guard { get; }

    /// <summary>Its database.</summary>
    public BridgeDatabase Database { get; }

    /// <summary>What it gives out.</summary>
    public IAttestationSource Attestations { get; }

    /// <summary>What it says of itself. Its counts may be some seconds old.</summary>
    public async Task<ValidatorStatus> ReadStatusAsync(CancellationToken cancellationToken)
    {
        var counts = await CountAsync(cancellationToken);
        return new ValidatorStatus(Name, Address, StratisAddress, _attester.Epoch, FindObjection() ?? _seat.Problem, [StatusOf(Evm), StatusOf(Stratis)], counts);
    }

    private string? FindObjection() => Evm.Problem ?? Stratis.Problem ?? Guard.Objection
        ?? (Stratis.HasLooked ? null : $"The validator has just started and looks at {Stratis.ChainId} first.");

    private async Task<BridgeCounts> CountAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (_counted is { } before && (now - before.At).Duration() < CountAgainAfter)
            return before.Counts;
        var counts = await Database.Deposits.CountAsync(cancellationToken);
        _counted = new Counted(counts, now);
        return counts;
    }

    private static FollowedChainStatus StatusOf(ChainFollower follower) =>
        new(follower.ChainId.Value, follower.Position?.Tip.Number, follower.Position?.Handled.Number, follower.Problem);

    private sealed record Counted(BridgeCounts Counts, DateTimeOffset At);
}
