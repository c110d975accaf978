using DefiPay.Chains;
using Npgsql;
using Block = DefiPay.Chains.Block;

namespace DefiPay.Store.Writes;

/// <summary>
/// One transaction of one chain's index, holding the lock on its cursor. Rows and cursor move together in
/// <see cref="CommitAsync"/>; disposing without it undoes everything.
/// </summary>
public sealed class IndexUnit : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly ChainId _chainId;
    private readonly string _chain;
    private readonly IndexCursor _from;
    private readonly StoreSteps _steps;
    private long _factsUpTo;
    private long _balancesUpTo;
    private int _reorgs;
    private int _adopted;

    internal IndexUnit(NpgsqlConnection connection, NpgsqlTransaction transaction, ChainId chain, IndexCursor from, long currentBlock, StoreSteps steps)
    {
        _connection = connection;
        _transaction = transaction;
        _chainId = chain;
        _chain = chain.Value;
        _from = from;
        _factsUpTo = from.Number;
        _balancesUpTo = currentBlock;
        _steps = steps;
    }

    /// <summary>Tokens by key; those that have no row are missing in the answer.</summary>
    public Task<List<TokenRow>> ReadTokensAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => StateReader.ReadTokensAsync(_connection, _chain, tokens, cancellationToken));

    /// <summary>Balances by key; those that have no row are missing. Complete only up to the block that balances were brought up to.</summary>
    public Task<List<BalanceRow>> ReadBalancesAsync(IReadOnlyCollection<BalanceKey> keys, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => StateReader.ReadBalancesAsync(_connection, _chain, keys, cancellationToken));

    /// <summary>Escrows by id; those that have no row are missing in the answer.</summary>
    public Task<List<EscrowRow>> ReadEscrowsAsync(IReadOnlyCollection<string> escrows, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => StateReader.ReadEscrowsAsync(_connection, _chain, escrows, cancellationToken));

    /// <summary>Settings of the bridge's contracts; those that have none are missing in the answer.</summary>
    public Task<List<BridgeContractRow>> ReadBridgeContractsAsync(IReadOnlyCollection<string> contracts, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => BridgeStateReader.ReadContractsAsync(_connection, _chain, contracts, cancellationToken));

    /// <summary>Tokens of the bridge's contracts; those that have no row are missing in the answer.</summary>
    public Task<List<BridgeTokenRow>> ReadBridgeTokensAsync(IReadOnlyCollection<BridgeTokenKey> keys, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => BridgeStateReader.ReadTokensAsync(_connection, _chain, keys, cancellationToken));

    /// <summary>How many deposits with these ids are stored; those that have none are missing in the answer.</summary>
    public Task<List<BridgeCountRow>> CountBridgeDepositsAsync(IReadOnlyCollection<BridgeTransferKey> keys, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => BridgeStateReader.CountDepositsAsync(_connection, _chain, keys, cancellationToken));

    /// <summary>How many releases with these ids are stored; those that have none are missing in the answer.</summary>
    public Task<List<BridgeCountRow>> CountBridgeReleasesAsync(IReadOnlyCollection<BridgeTransferKey> keys, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => BridgeStateReader.CountReleasesAsync(_connection, _chain, keys, cancellationToken));

    /// <summary>Outputs by name, as of a block.</summary>
    public Task<List<OutputFact>> ReadOutputsAsync(IReadOnlyCollection<OutPoint> outPoints, long atMost, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => StateReader.ReadOutputsAsync(_connection, _chain, outPoints, atMost, cancellationToken));

    /// <summary>What projections fold, from the stored facts of some blocks (both ends included).</summary>
    public Task<List<BlockFacts>> ReadFactsAsync(long first, long last, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => FactReader.ReadAsync(_connection, _chain, first, last, cancellationToken));

    /// <summary>Appends blocks that follow the cursor, with their raw log and the events of indexed contracts.</summary>
    public Task AppendFactsAsync(
        IReadOnlyList<Block> blocks, IEnumerable<(BlockHeader Block, EventFact Fact)> events, CancellationToken cancellationToken) =>
        _steps.RunAsync(async () =>
        {
            await FactWriter.AppendBlocksAsync(_connection, _chain, blocks, cancellationToken);
            await FactWriter.AppendEventsAsync(_connection, _chain, events, cancellationToken);
        });

    /// <summary>Appends events of blocks that are stored already: those of contracts that were registered later.</summary>
    public Task AppendEventsAsync(IEnumerable<(BlockHeader Block, EventFact Fact)> events, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => FactWriter.AppendEventsAsync(_connection, _chain, events, cancellationToken));

    /// <summary>Takes the events of contracts out again: they are about to be decoded anew.</summary>
    public Task DeleteEventsAsync(IReadOnlyCollection<string> contracts, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = new NpgsqlCommand("delete from defipay.event where chain_id = @chain and contract = any(@contracts)", _connection);
        command.Parameters.AddWithValue("chain", _chain);
        command.Parameters.AddWithValue("contracts", contracts.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>Appends what the fold of the next blocks gave.</summary>
    /// <param name="rows">History rows, transfers and steps.</param>
    /// <param name="upTo">The last block that was folded.</param>
    /// <param name="balancesToo">
    /// False leaves current balances where they are: in a backfill bringing them up dominates everything else, so it is done seldom.
    /// </param>
    /// <param name="cancellationToken">Stops it; nothing is written.</param>
    public Task AppendProjectionsAsync(ProjectionRows rows, long upTo, bool balancesToo, CancellationToken cancellationToken) =>
        _steps.RunAsync(async () =>
        {
            await ProjectionWriter.AppendHistoryAsync(_connection, _chain, rows, cancellationToken);
            await ExecuteAsync(Versioned.Token.BringUp, "from", _factsUpTo, cancellationToken);
            await ExecuteAsync(Versioned.Escrow.BringUp, "from", _factsUpTo, cancellationToken);
            if (rows.BridgeContracts.Count > 0)
                await ExecuteAsync(Versioned.BridgeContract.BringUp, "from", _factsUpTo, cancellationToken);
            if (rows.BridgeTokens.Count > 0)
                await ExecuteAsync(Versioned.BridgeToken.BringUp, "from", _factsUpTo, cancellationToken);
            await ProjectionWriter.AppendHappeningsAsync(_connection, _chain, rows, cancellationToken);
            _factsUpTo = upTo;
            if (balancesToo)
                await BringBalancesUpAsync(cancellationToken);
        });

    /// <summary>Takes everything that is folded back to the state after a block; facts stay.</summary>
    public Task RewindProjectionsAsync(long to, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await BringBalancesUpAsync(cancellationToken);
        foreach (var table in (string[])["transfer", "escrow_step", "bridge_deposit", "bridge_release", "bridge_vote", "bridge_queue"])
            await ExecuteAsync($"delete from defipay.{table} where chain_id = @chain and block_number > @to", "to", to, cancellationToken);
        foreach (var entity in (Versioned[])[Versioned.BridgeToken, Versioned.BridgeContract, Versioned.Escrow, Versioned.Balance, Versioned.Token])
        {
            await ExecuteAsync(entity.DeleteBorn, "to", to, cancellationToken);
            await ExecuteAsync(entity.Restore, "to", to, cancellationToken);
            await ExecuteAsync(entity.DeleteHistory, "to", to, cancellationToken);
        }
        _factsUpTo = _balancesUpTo = Math.Min(to, _factsUpTo);
    });

    /// <summary>Undoes a reorg's losing side: everything above the common ancestor goes, and the reorg is counted.</summary>
    public async Task RollBackAsync(long ancestor, CancellationToken cancellationToken)
    {
        await RewindProjectionsAsync(ancestor, cancellationToken);
        await _steps.RunAsync(async () =>
        {
            foreach (var table in (string[])["event", "raw_log", "raw_output", "raw_spend"])
                await ExecuteAsync($"delete from defipay.{table} where chain_id = @chain and block_number > @to", "to", ancestor, cancellationToken);
            await ExecuteAsync("delete from defipay.block where chain_id = @chain and number > @to", "to", ancestor, cancellationToken);
        });
        _reorgs++;
    }

    /// <summary>Says that contracts' logs up to the cursor are decoded and folded from now on.</summary>
    public Task MarkIndexedAsync(IReadOnlyCollection<string> contracts, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = new NpgsqlCommand("update defipay.contract set is_indexed = true where chain_id = @chain and address = any(@contracts) and not is_indexed", _connection);
        command.Parameters.AddWithValue("chain", _chain);
        command.Parameters.AddWithValue("contracts", contracts.ToArray());
        _adopted += await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>Moves the cursor and commits.</summary>
    /// <exception cref="CursorMovedException">Another indexer moved first; nothing was written.</exception>
    public Task CommitAsync(IndexCursor to, IndexStatusUpdate status, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = new NpgsqlCommand("""
            update defipay.index_cursor
               set block_number = @to, block_hash = @to_hash, current_block = @current, reorgs = reorgs + @reorgs,
                   indexed_contracts = indexed_contracts + @adopted,
                   head_block = @head, final_block = greatest(final_block, least(@head, @to) - final_depth), next_block_at = @next_at, state = @state, message = @message
             where chain_id = @chain and block_number = @from and block_hash = @from_hash
            """, _connection);
        command.Parameters.AddWithValue("chain", _chain);
        command.Parameters.AddWithValue("from", _from.Number);
        command.Parameters.AddWithValue("from_hash", _from.Hash);
        command.Parameters.AddWithValue("to", to.Number);
        command.Parameters.AddWithValue("to_hash", to.Hash);
        command.Parameters.AddWithValue("current", Math.Min(_balancesUpTo, to.Number));
        command.Parameters.AddWithValue("reorgs", _reorgs);
        command.Parameters.AddWithValue("adopted", _adopted);
        IndexStore.AddStatus(command, status);
        if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
            throw new CursorMovedException(_chainId, _from);
        await _transaction.CommitAsync(cancellationToken);
        _steps.Pass();
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task BringBalancesUpAsync(CancellationToken cancellationToken)
    {
        if (_balancesUpTo < _factsUpTo)
            await ExecuteAsync(Versioned.Balance.BringUp, "from", _balancesUpTo, cancellationToken);
        _balancesUpTo = _factsUpTo;
    }

    private async Task ExecuteAsync(string sql, string parameter, long block, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.AddWithValue("chain", _chain);
        command.Parameters.AddWithValue(parameter, block);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
