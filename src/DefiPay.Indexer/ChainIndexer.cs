using DefiPay.Chains;
using DefiPay.Indexer.Projections;
using DefiPay.Indexer.Reorgs;
using DefiPay.Indexer.Sources;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;
using Microsoft.Extensions.Logging;
using Block = DefiPay.Chains.Block;

namespace DefiPay.Indexer;

/// <summary>
/// Indexes one chain, step by step: adopt newly registered contracts, look at the head, undo a fork or append the next blocks.
/// Each step is one transaction; whatever it throws, the next step begins with what the database says.
/// </summary>
public sealed class ChainIndexer : IAsyncDisposable
{
    private const int ReasonLengthMax = 2_000;

    private readonly IndexedChain _chain;
    private readonly ChainRegistry _chains;
    private readonly ContractRegistry _contracts;
    private readonly IndexStore _store;
    private readonly IndexerOptions _options;
    private readonly ILogger _logger;
    private readonly BlockReader _reader;
    private readonly ForkFinder _forks;
    private readonly ProjectionFold _fold;
    private readonly Reprojection _reprojection;
    private readonly Dictionary<string, ContractRegistration> _indexed = [];
    private IndexPosition? _position;
    private int _historyRows;

    /// <summary>Makes an indexer that has not touched anything yet.</summary>
    /// <param name="chain">The chain to index.</param>
    /// <param name="chains">Where it is entered.</param>
    /// <param name="contracts">Whose events are decoded.</param>
    /// <param name="store">Where rows go.</param>
    /// <param name="options">How it goes about its work.</param>
    /// <param name="logger">What changes of state are told to.</param>
    /// <param name="neighbours">
    /// The other chains of this database: the bridge's contracts name them by hash, and their addresses by bytes. The same for everyone
    /// who indexes this chain, because rows spell them out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    public ChainIndexer(
        IndexedChain chain, ChainRegistry chains, ContractRegistry contracts, IndexStore store, IndexerOptions options, ILogger logger,
        IEnumerable<IndexedChain>? neighbours = null)
    {
        options.Check();
        _chain = chain;
        _chains = chains;
        _contracts = contracts;
        _store = store;
        _options = options;
        _logger = logger;
        _reader = new BlockReader(chain.Source, options.ReadAheadBlocks);
        _forks = new ForkFinder(chain.Source, store);
        var bridged = new BridgedChains((neighbours ?? []).Append(chain));
        _fold = new ProjectionFold(chain, _indexed, bridged, options.BackfillHistoryRows);
        _reprojection = new Reprojection(store, contracts, chain, bridged, options);
    }

    /// <summary>The chain's name.</summary>
    public ChainId ChainId => _chain.ChainId;

    /// <summary>Does the next thing that is to do.</summary>
    /// <exception cref="RetryableException">The node or the database cannot be asked now.</exception>
    /// <exception cref="PermanentException">The database holds another chain, or an answer makes no sense.</exception>
    /// <exception cref="CursorMovedException">Another indexer writes this chain too.</exception>
    public async Task<StepOutcome> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StepFromPositionAsync(cancellationToken);
        }
        catch
        {
            await ForgetAsync();
            throw;
        }
    }

    /// <summary>Folds every stored fact of the chain again, in one transaction; the same rows come out.</summary>
    public async Task RebuildProjectionsAsync(CancellationToken cancellationToken)
    {
        await _reprojection.RebuildAsync(_position ?? await LoadPositionAsync(cancellationToken), cancellationToken);
        await ForgetAsync();
    }

    /// <summary>Writes the reason of a failure into the chain's status, where readers of the index see it.</summary>
    public async Task ReportAsync(string message, CancellationToken cancellationToken)
    {
        var position = await _store.ReadPositionAsync(ChainId, cancellationToken);
        var reason = PlainText.Of(message, ReasonLengthMax); // it may hold what a node said
        await _store.WriteStatusAsync(ChainId, new IndexStatusUpdate((ulong)position.HeadBlock, null, position.State, reason), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private async Task<StepOutcome> StepFromPositionAsync(CancellationToken cancellationToken)
    {
        var position = _position ??= await LoadPositionAsync(cancellationToken);
        var cursor = position.Cursor;
        var head = await _chain.Source.GetHeadAsync(cancellationToken);
        if ((long)head.Number <= cursor.Number)
        {
            var same = (long)head.Number == cursor.Number ? cursor.Hash : await _store.FindHashAsync(ChainId, (long)head.Number, cancellationToken);
            if (head.Hash != same)
                return await UndoForkAsync(position, head, cancellationToken);
            // The node holds what is indexed, or a part of it.
            return (long)head.Number == cursor.Number && await AdoptContractsAsync(position, cancellationToken)
                ? StepOutcome.Progressed
                : await RestAsync(position, head, cancellationToken);
        }

        var parent = cursor.Number < 0 ? null : cursor.Hash;
        var blocks = await _reader.ReadAsync((ulong)(cursor.Number + 1), parent, head.Number, _options.BatchBlocks, _options.BatchFacts, cancellationToken);
        if (blocks.Count > 0)
        {
            return await AdoptContractsAsync(position, cancellationToken)
                ? StepOutcome.Progressed
                : await AppendAsync(position, head, blocks, cancellationToken);
        }
        return cursor.Number >= 0 && await _chain.Source.FindHeaderAsync((ulong)cursor.Number, cancellationToken) is { } theirs && theirs.Hash != cursor.Hash
            ? await UndoForkAsync(position, head, cancellationToken)
            : StepOutcome.Idle; // the chain moved between two answers: the next look tells
    }

    private async Task<IndexPosition> LoadPositionAsync(CancellationToken cancellationToken)
    {
        var genesis = await _chain.Source.FindHeaderAsync(0, cancellationToken)
            ?? throw new RetryableException($"The node of {ChainId} has no genesis block yet.");
        await _chains.RegisterAsync(new ChainRegistration(ChainId, _chain.Name, genesis.Hash, _chain.Depths), cancellationToken);
        var position = await _store.ReadPositionAsync(ChainId, cancellationToken);
        if (position.CurrentBlock < position.Cursor.Number)
        {
            // A backfill was cut off: its history is stored, its balances are not brought up yet.
            await using var unit = await _store.BeginAsync(ChainId, position, cancellationToken);
            await unit.AppendProjectionsAsync(new ProjectionRows(), position.Cursor.Number, balancesToo: true, cancellationToken);
            await unit.CommitAsync(position.Cursor, new IndexStatusUpdate((ulong)position.HeadBlock, null, position.State, position.Message), cancellationToken);
        }
        foreach (var contract in await _contracts.ListAsync(ChainId, indexed: true, cancellationToken))
            _indexed[contract.Address] = contract;
        return position;
    }

    // Only while the node holds the index's tip: on a fork it may lack the code of contracts whose logs are stored here.
    private async Task<bool> AdoptContractsAsync(IndexPosition position, CancellationToken cancellationToken)
    {
        var pending = await _contracts.ListAsync(ChainId, indexed: false, cancellationToken);
        if (pending.Count == 0)
            return false;
        await _reprojection.AdoptAsync([.. pending.Select(contract => contract.Address)], position, cancellationToken);
        await ForgetAsync();
        IndexerLog.ContractsAdopted(_logger, ChainId, pending.Count);
        return true;
    }

    private async Task<StepOutcome> AppendAsync(IndexPosition position, BlockRef head, IReadOnlyList<Block> blocks, CancellationToken cancellationToken)
    {
        var last = blocks[^1].Header;
        var missing = head.Number - last.Number;
        var state = missing > (ulong)_options.BackfillDistanceBlocks ? IndexState.Backfilling : IndexState.Live;
        var facts = new List<BlockFacts>(blocks.Count);
        foreach (var block in blocks)
            facts.Add(await BlockFactsOf.DecodeAsync(block, _indexed.Keys, _chain.Decoder, cancellationToken));
        var next = missing == 0 ? null : await _chain.Source.FindHeaderAsync(last.Number + 1, cancellationToken);

        await using var unit = await _store.BeginAsync(ChainId, position, cancellationToken);
        await unit.AppendFactsAsync(blocks, facts.SelectMany(block => block.Events.Select(fact => (block.Header, fact))), cancellationToken);
        var rows = await _fold.FoldAsync(unit, facts, cancellationToken);
        _historyRows += rows.Balances.Count;
        var bringUp = state == IndexState.Live || _historyRows >= _options.BackfillHistoryRows;
        await unit.AppendProjectionsAsync(rows, (long)last.Number, bringUp, cancellationToken);
        var cursor = new IndexCursor((long)last.Number, last.Hash);
        await unit.CommitAsync(cursor, new IndexStatusUpdate(head.Number, next?.Timestamp, state, null), cancellationToken);

        if (bringUp)
        {
            _historyRows = 0;
            _fold.Trim();
        }
        if (state != position.State)
            IndexerLog.StateChanged(_logger, ChainId, state, last.Number);
        _position = position with { Cursor = cursor, HeadBlock = (long)head.Number, State = state, Message = null };
        return StepOutcome.Progressed;
    }

    private async Task<StepOutcome> UndoForkAsync(IndexPosition position, BlockRef head, CancellationToken cancellationToken)
    {
        // What was final when the chain was longer is final still: read it, do not count from the cursor.
        var lowest = (await _store.ReadPositionAsync(ChainId, cancellationToken)).FinalBlock;
        var found = await _forks.FindAncestorAsync(position.Cursor, head.Number, lowest, cancellationToken);
        if (found is not { } ancestor)
            return await StallAsync(position, head, lowest, cancellationToken);

        await using var unit = await _store.BeginAsync(ChainId, position, cancellationToken);
        await unit.RollBackAsync(ancestor.Number, cancellationToken);
        await unit.CommitAsync(ancestor, new IndexStatusUpdate(head.Number, null, IndexState.Live, null), cancellationToken);
        IndexerLog.ReorgHandled(_logger, ChainId, position.Cursor.Number - ancestor.Number, ancestor.Number);
        await ForgetAsync();
        return StepOutcome.Progressed;
    }

    private async Task<StepOutcome> StallAsync(IndexPosition position, BlockRef head, long finalBlock, CancellationToken cancellationToken)
    {
        var message = $"The node's chain (head {head}) dropped more than the {position.FinalDepth} blocks that may still change: it parts from "
            + $"the index (at block {position.Cursor.Number}) before block {finalBlock}, which was final here. What was final is not undone by itself. "
            + "Compare with other nodes; if the new chain is right, begin anew with --reset, or with a greater final depth.";
        if (position.State != IndexState.Stalled || position.HeadBlock != (long)head.Number || position.Message != message)
        {
            await _store.WriteStatusAsync(ChainId, new IndexStatusUpdate(head.Number, null, IndexState.Stalled, message), cancellationToken);
            if (position.State != IndexState.Stalled)
                IndexerLog.Stalled(_logger, ChainId, message);
            _position = position with { State = IndexState.Stalled, HeadBlock = (long)head.Number, Message = message };
        }
        return StepOutcome.Stalled;
    }

    private async Task<StepOutcome> RestAsync(IndexPosition position, BlockRef head, CancellationToken cancellationToken)
    {
        var message = (long)head.Number == position.Cursor.Number ? null
            : $"The node is at block {head.Number}, behind the indexed block {position.Cursor.Number}; waiting for it.";
        if (position.State != IndexState.Live || position.HeadBlock != (long)head.Number || position.Message != message)
        {
            await _store.WriteStatusAsync(ChainId, new IndexStatusUpdate(head.Number, null, IndexState.Live, message), cancellationToken);
            if (position.State != IndexState.Live)
                IndexerLog.StateChanged(_logger, ChainId, IndexState.Live, head.Number);
            _position = position with { State = IndexState.Live, HeadBlock = (long)head.Number, Message = message };
        }
        return StepOutcome.Idle;
    }

    private async Task ForgetAsync()
    {
        _position = null;
        _historyRows = 0;
        _indexed.Clear();
        _fold.Forget();
        await _reader.RestartAsync(0);
    }
}
