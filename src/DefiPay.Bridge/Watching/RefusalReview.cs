using DefiPay.Chains;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Watching;

/// <summary>
/// Looks again, after every start, at deposits that were refused under another configuration: an operator may have named a token on
/// chain before this party was told of it, and a deposit of it must not be lost for that. Each is read from its final block once more.
/// </summary>
internal sealed class RefusalReview(BridgeRoute route, IReadOnlyList<(ChainFollower Follower, IBlockSource Source, IEventDecoder Decoder)> chains, BridgeRefusals refusals, ILogger logger)
{
    private const int BatchMax = 20;
    private readonly BridgeEventReader _events = new(route);
    private bool _hasTold;
    private bool _isDone;

    /// <summary>The review of both chains of a party.</summary>
    public static RefusalReview Of(
        BridgeRoute route, ChainFollower evm, ChainFollower stratis, BridgeConnections connections, BridgeRefusals refusals, ILogger logger) => new(
        route, [(evm, connections.EvmBlocks, connections.EvmEvents), (stratis, connections.StratisBlocks, connections.StratisEvents)], refusals, logger);

    /// <summary>Looks at some of them.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (_isDone || !chains.All(chain => chain.Follower is { HasLooked: true, Problem: null }))
            return false;
        if (!_hasTold)
            await refusals.WriteCounterpartsAsync(route.Counterparts, cancellationToken);
        _hasTold = true;
        var refused = await refusals.ListOfOtherConfigurationsAsync(route.Fingerprint, BatchMax, cancellationToken);
        foreach (var log in refused)
            await ReviewAsync(log, cancellationToken);
        _isDone = refused.Count == 0; // what is refused from now on is refused under this configuration
        return !_isDone;
    }

    private async Task ReviewAsync(RefusedLog refused, CancellationToken cancellationToken)
    {
        var (follower, source, decoder) = chains.Single(chain => chain.Follower.ChainId == refused.ChainId);
        var end = route.On(follower.ChainId);
        var block = await source.FindBlockAsync(refused.Block.Hash, cancellationToken)
            ?? throw new RetryableException($"The node of {refused.ChainId} does not have block {refused.Block}, which holds a refused deposit.");
        var log = block.Logs.FirstOrDefault(log => log.LogIndex == refused.LogIndex && log.Contract == end.ContractText);
        if (block.Header.Ref != refused.Block || log is null)
            throw new PermanentException($"log: the node of {refused.ChainId} shows no event of {end.ContractText} at {refused.LogIndex} of block {refused.Block}, where a deposit was refused.");
        var (deposit, refusal) = _events.ReadDeposit(end, refused.Block, log, await decoder.DecodeAsync(log, cancellationToken));
        if (deposit is null)
        {
            await refusals.KeepAsync(refused.ChainId, refusal!, cancellationToken);
            return;
        }
        await refusals.AcceptAsync(deposit, cancellationToken);
        BridgeLog.DepositAccepted(logger, refused.ChainId, deposit.Id, deposit.TransactionHash);
    }
}
