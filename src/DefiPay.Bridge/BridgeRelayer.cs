using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Submitting;
using DefiPay.Bridge.Watching;
using DefiPay.Store.Bridge;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>
/// A relayer, which anyone may run: follows both chains, collects attestations and pays for releases, and for mints that a limit had
/// queued. It is trusted with nothing: the contracts check all that it brings.
/// </summary>
public sealed class BridgeRelayer : IBridgeParty
{
    /// <summary>Puts one together; nothing is touched yet.</summary>
    public BridgeRelayer(
        string name, BridgeOptions options, BridgeConnections connections, IReadOnlyList<IAttestationSource> validators, IReleaseAccount releaseAccount,
        StratisAccount account, BridgeDatabase database, ISubmissionReports? reports, BridgeMetrics metrics, TimeProvider time, ILogger logger)
    {
        options.Check();
        Name = name;
        Database = database;
        Route = new BridgeRoute(options);
        Evm = new ChainFollower(Route.Evm, options.Evm, connections.EvmBlocks, connections.EvmEvents, Route, database.Journal, logger);
        Stratis = new ChainFollower(Route.Stratis, options.Stratis, connections.StratisBlocks, connections.StratisEvents, Route, database.Journal, logger);
        var collector = new AttestationCollector(Route, validators, options.Timeout, metrics, time, logger);
        var evmOutbox = new EvmOutbox(name, options, releaseAccount, connections.Gateway, database, reports, metrics, time, logger);
        var releaser = new Releaser(Route, options, connections.Gateway, database, Evm, collector, evmOutbox, reports, time, logger);
        var stratisOutbox = new StratisOutbox(name, account, Route.Stratis.ChainId, connections.Vault, database, reports, null, metrics, time, logger);
        var minter = new QueuedMinter(Route, connections.Vault, database, stratisOutbox, time);
        var review = RefusalReview.Of(Route, Evm, Stratis, connections, database.Refusals, logger);
        Works =
        [
            FollowWork.Of(name, Evm, metrics),
            FollowWork.Of(name, Stratis, metrics),
            new BridgeWork("releasing", async stop => await releaser.StepAsync(stop) > 0),
            new BridgeWork("minting what was queued", async stop => await minter.StepAsync(stop) > 0),
            new BridgeWork("looking again at what was refused", review.StepAsync),
        ];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<BridgeWork> Works { get; }

    /// <summary>The bridge as it is configured.</summary>
    public BridgeRoute Route { get; }

    /// <summary>How it follows the EVM chain.</summary>
    public ChainFollower Evm { get; }

    /// <summary>How it follows the Stratis chain.</summary>
    public ChainFollower Stratis { get; }

    /// <summary>Its database.</summary>
    public BridgeDatabase Database { get; }
}
