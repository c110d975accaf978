using DefiPay.Chains;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Watching;

/// <summary>
/// Follows one chain by hash: keeps a journal of headers up to the head, walks back where the chain forked, and hands on the events of a
/// block once the journal holds enough blocks on top of it. Whatever a step throws, the next begins with what the database says.
/// </summary>
public sealed class ChainFollower
{
    private const int HeadersMax = 500;
    private const int BlocksMax = 100;

    private readonly BridgeEnd _end;
    private readonly BridgeEndOptions _options;
    private readonly IBlockSource _source;
    private readonly BridgeJournal _journal;
    private readonly FinalBlockReader _reader;
    private readonly ILogger _logger;
    private FollowPosition? _position;

    /// <summary>Makes a follower that has not touched anything yet.</summary>
    public ChainFollower(BridgeEnd end, BridgeEndOptions options, IBlockSource source, IEventDecoder decoder, BridgeRoute route, BridgeJournal journal, ILogger logger)
    {
        if (source.ChainId != end.ChainId)
            throw new ArgumentException($"The node is of {source.ChainId}, the bridge's end of {end.ChainId}.", nameof(source));
        _end = end;
        _options = options;
        _source = source;
        _journal = journal;
        _reader = new FinalBlockReader(end, source, decoder, new BridgeEventReader(route));
        _logger = logger;
    }

    /// <summary>The chain.</summary>
    public ChainId ChainId => _end.ChainId;

    /// <summary>Where the following stood after the last step; null before the first and after a failure.</summary>
    public FollowPosition? Position => _position;

    /// <summary>Whether the last step found nothing left to do.</summary>
    public bool IsCaughtUp { get; private set; }

    /// <summary>Whether the chain was looked at since the start: before that nobody knows whether it still holds what was final.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>
    /// Whether, since the start, every block was handled that was final under some head. Before that, what this party has not read yet may
    /// speak against what it has: a payout of another version of a deposit.
    /// </summary>
    public bool HasCaughtUp { get; private set; }

    /// <summary>Why nothing may be signed: the chain left what was final, or its node says what cannot be. Null when neither.</summary>
    public string? Problem { get; private set; }

    /// <summary>Does the next thing that is to do.</summary>
    /// <exception cref="RetryableException">The node or the database cannot be asked now, or the node behaves oddly.</exception>
    /// <exception cref="PermanentException">The node is of another chain, or an answer makes no sense; nothing is skipped.</exception>
    public async Task<FollowOutcome> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await StepFromPositionAsync(cancellationToken);
            IsCaughtUp = outcome == FollowOutcome.Idle;
            Problem = _position?.Stalled;
            HasLooked = true;
            return outcome;
        }
        catch (Exception e)
        {
            if (e is PermanentException)
                Problem = e.Message;
            _position = null;
            IsCaughtUp = false;
            throw;
        }
    }

    private async Task<FollowOutcome> StepFromPositionAsync(CancellationToken cancellationToken)
    {
        var position = _position ??= await LoadAsync(cancellationToken);
        var head = await _source.GetHeadAsync(cancellationToken);
        if (head.Number <= position.Tip.Number)
        {
            if (head != position.Tip && await _journal.FindHashAsync(ChainId, head.Number, cancellationToken) is var known && known != head.Hash)
                return known is null && head.Number < position.Handled.Number ? FollowOutcome.Idle : await WalkBackAsync(position, head, cancellationToken);
        }
        else if (!await AppendAsync(position, head, cancellationToken))
        {
            return await WalkBackAsync(position, head, cancellationToken);
        }

        if (_position!.Stalled is not null)
        {
            // A head alone shows nothing: only the block itself shows that the node is back on the chain that was final here.
            if ((await _source.FindHeaderAsync(_position.Handled.Number, cancellationToken))?.Ref != _position.Handled)
                return FollowOutcome.Stalled;
            await _journal.WriteStalledAsync(ChainId, null, cancellationToken);
            _position = _position with { Stalled = null };
        }
        var handled = await HandleAsync(_position, cancellationToken);
        HasCaughtUp |= _position.Handled.Number + (ulong)_options.Depths.Final >= head.Number;
        return handled || _position.Tip.Number > position.Tip.Number ? FollowOutcome.Progressed : FollowOutcome.Idle;
    }

    private async Task<FollowPosition> LoadAsync(CancellationToken cancellationToken)
    {
        var genesis = await _source.FindHeaderAsync(0, cancellationToken) ?? throw new RetryableException($"The node of {ChainId} has no first block yet.");
        if (await _journal.FindPositionAsync(ChainId, genesis.Hash, cancellationToken) is { } position)
            return position;
        var head = await _source.GetHeadAsync(cancellationToken);
        var final = head.Number - Math.Min(head.Number, (ulong)_options.Depths.Final);
        var number = Math.Min(_options.StartBlock == 0 ? 0 : _options.StartBlock - 1, final);
        var start = await _source.FindHeaderAsync(number, cancellationToken) ?? throw new RetryableException($"The node of {ChainId} lost block {number}.");
        await _journal.StartAsync(ChainId, genesis.Hash, start.Ref, cancellationToken);
        return await _journal.FindPositionAsync(ChainId, genesis.Hash, cancellationToken)
            ?? throw new PermanentException($"The journal of {ChainId} did not keep its first block.");
    }

    /// <summary>Appends headers up to the head; false when the first one does not fit on the tip.</summary>
    private async Task<bool> AppendAsync(FollowPosition position, BlockRef head, CancellationToken cancellationToken)
    {
        var headers = new List<BlockHeader>();
        var tip = position.Tip;
        while (headers.Count < HeadersMax && tip.Number < head.Number)
        {
            if (await _source.FindHeaderAsync(tip.Number + 1, cancellationToken) is not { } header)
                break;
            if (header.ParentHash != tip.Hash || header.Number != tip.Number + 1)
            {
                if (headers.Count == 0)
                    return false;
                break;
            }
            headers.Add(header);
            tip = header.Ref;
        }
        if (headers.Count > 0)
        {
            await _journal.AppendAsync(ChainId, position.Tip, headers, cancellationToken);
            _position = position with { Tip = tip };
        }
        return true;
    }

    private async Task<FollowOutcome> WalkBackAsync(FollowPosition position, BlockRef head, CancellationToken cancellationToken)
    {
        for (var number = Math.Min(position.Tip.Number, head.Number + 1); number > position.Handled.Number; number--)
        {
            var theirs = await _source.FindHeaderAsync(number - 1, cancellationToken)
                ?? throw new RetryableException($"The node of {ChainId} lost block {number - 1} while the fork was looked for.");
            if (theirs.Hash != await _journal.FindHashAsync(ChainId, number - 1, cancellationToken))
                continue;
            await _journal.RollBackAsync(ChainId, position.Tip, theirs.Ref, cancellationToken);
            BridgeLog.ForkLeft(_logger, ChainId, position.Tip.Number - theirs.Number, theirs.Number);
            _position = position with { Tip = theirs.Ref };
            return FollowOutcome.Progressed;
        }
        return await StallAsync(position, head, cancellationToken);
    }

    private async Task<FollowOutcome> StallAsync(FollowPosition position, BlockRef head, CancellationToken cancellationToken)
    {
        var reason = $"The node's chain (head {head}) does not hold block {position.Handled}, which was final here (depth {_options.Depths.Final}). "
            + "Nothing is signed. Compare with other nodes; only a person can decide which chain is right.";
        if (position.Stalled is null)
        {
            await _journal.WriteStalledAsync(ChainId, reason, cancellationToken);
            BridgeLog.Stalled(_logger, ChainId, reason);
            _position = position with { Stalled = reason };
        }
        return FollowOutcome.Stalled;
    }

    private async Task<bool> HandleAsync(FollowPosition position, CancellationToken cancellationToken)
    {
        var depth = (ulong)_options.Depths.Final;
        var from = position.Handled;
        if (position.Tip.Number < from.Number + 1 + depth)
            return false;
        var last = Math.Min(position.Tip.Number - depth, from.Number + BlocksMax);
        var hashes = new List<BlockRef>();
        for (var number = from.Number + 1; number <= last; number++)
        {
            hashes.Add(new BlockRef(number, await _journal.FindHashAsync(ChainId, number, cancellationToken)
                ?? throw new RetryableException($"The journal of {ChainId} lost block {number}.")));
        }
        var events = await _reader.ReadAsync(from, hashes, position.Deposits, cancellationToken);
        await _journal.HandleAsync(ChainId, from, hashes[^1], events, cancellationToken);
        foreach (var refusal in events.Refusals)
            BridgeLog.DepositRefused(_logger, ChainId, refusal.ClaimedId, refusal.TransactionHash, refusal.Reason);
        _position = position with { Handled = hashes[^1], Deposits = position.Deposits + (ulong)(events.Deposits.Count + events.Refusals.Count) };
        return true;
    }
}
