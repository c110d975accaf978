using DefiPay.Chains;
using DefiPay.Store.Reads;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Writes;

/// <summary>What an indexer reads and writes. All methods throw <see cref="RetryableException"/> while the database cannot be reached.</summary>
public sealed class IndexStore
{
    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal IndexStore(NpgsqlDataSource source, StoreSteps? steps = null)
    {
        _source = source;
        _steps = steps ?? new StoreSteps(null);
    }

    /// <summary>Where a registered chain's index stands.</summary>
    /// <exception cref="PermanentException">The chain is not registered.</exception>
    public Task<IndexPosition> ReadPositionAsync(ChainId chain, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select block_number, block_hash, current_block, head_block, final_depth, final_block, indexed_contracts, state, message
              from defipay.index_cursor where chain_id = @chain
            """);
        command.Parameters.AddWithValue("chain", chain.Value);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            throw new PermanentException($"The chain {chain} is not registered in this database.");
        return new IndexPosition(
            new IndexCursor(row.GetInt64(0), row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt32(4),
            row.GetInt64(5), row.GetInt32(6), (IndexState)row.GetInt16(7), StateReader.Text(row, 8));
    });

    /// <summary>The hash of a stored block; null when none is stored at that height.</summary>
    public Task<string?> FindHashAsync(ChainId chain, long number, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("select hash from defipay.block where chain_id = @chain and number = @number");
        command.Parameters.AddWithValue("chain", chain.Value);
        command.Parameters.AddWithValue("number", number);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    });

    /// <summary>The block of the first stored log of any of the contracts; null when they logged nothing so far.</summary>
    public Task<long?> FindFirstLogAsync(ChainId chain, IReadOnlyCollection<string> contracts, CancellationToken cancellationToken) =>
        _steps.RunAsync(async () =>
        {
            await using var command = _source.CreateCommand("select min(block_number) from defipay.raw_log where chain_id = @chain and contract = any(@contracts)");
            command.Parameters.AddWithValue("chain", chain.Value);
            command.Parameters.AddWithValue("contracts", contracts.ToArray());
            return await command.ExecuteScalarAsync(cancellationToken) as long?;
        });

    /// <summary>Stored logs of contracts in some blocks (both ends included), in block and log order, with their blocks.</summary>
    public Task<List<(BlockHeader Block, LogRecord Log)>> ReadLogsAsync(
        ChainId chain, IReadOnlyCollection<string> contracts, long first, long last, CancellationToken cancellationToken) =>
        _steps.RunAsync(async () =>
        {
            await using var command = _source.CreateCommand("""
                select b.number, b.hash, b.parent_hash, b.timestamp, l.log_index, l.transaction_hash, l.transaction_index, l.contract, l.topics, l.data
                  from defipay.raw_log l
                  join defipay.block b on b.chain_id = l.chain_id and b.number = l.block_number
                 where l.chain_id = @chain and l.contract = any(@contracts) and l.block_number between @first and @last
                 order by l.block_number, l.log_index
                """);
            command.Parameters.AddWithValue("chain", chain.Value);
            command.Parameters.AddWithValue("contracts", contracts.ToArray());
            command.Parameters.AddWithValue("first", first);
            command.Parameters.AddWithValue("last", last);
            return await StateReader.ListAsync(command, row => (
                new BlockHeader((ulong)row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3)),
                new LogRecord(row.GetInt32(4), row.GetString(5), row.GetInt32(6), row.GetString(7), row.GetFieldValue<byte[][]>(8), row.GetFieldValue<byte[]>(9))),
                cancellationToken);
        });

    /// <summary>Writes what an indexer says about itself; rows and cursor stay.</summary>
    public Task WriteStatusAsync(ChainId chain, IndexStatusUpdate status, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            update defipay.index_cursor
               set head_block = @head, final_block = greatest(final_block, least(@head, block_number) - final_depth),
                   next_block_at = @next_at, state = @state, message = @message
             where chain_id = @chain
            """);
        command.Parameters.AddWithValue("chain", chain.Value);
        AddStatus(command, status);
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>Begins a unit of work at the cursor of a position and locks it.</summary>
    /// <exception cref="CursorMovedException">The cursor is elsewhere, or more contracts are decoded than the position says.</exception>
    public Task<IndexUnit> BeginAsync(ChainId chain, IndexPosition from, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        NpgsqlTransaction? transaction = null;
        try
        {
            transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand("""
                select current_block from defipay.index_cursor
                 where chain_id = @chain and block_number = @from and block_hash = @from_hash and indexed_contracts = @contracts for update
                """, connection);
            command.Parameters.AddWithValue("chain", chain.Value);
            command.Parameters.AddWithValue("from", from.Cursor.Number);
            command.Parameters.AddWithValue("from_hash", from.Cursor.Hash);
            command.Parameters.AddWithValue("contracts", from.IndexedContracts);
            var current = await command.ExecuteScalarAsync(cancellationToken) as long? ?? throw new CursorMovedException(chain, from.Cursor);
            return new IndexUnit(connection, transaction, chain, from.Cursor, current, _steps);
        }
        catch
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            await connection.DisposeAsync();
            throw;
        }
    });

    internal static void AddStatus(NpgsqlCommand command, IndexStatusUpdate status)
    {
        command.Parameters.AddWithValue("head", checked((long)status.HeadBlock));
        command.Parameters.Add(new NpgsqlParameter("next_at", NpgsqlDbType.TimestampTz) { Value = (object?)status.NextBlockAt?.UtcDateTime ?? DBNull.Value });
        command.Parameters.AddWithValue("state", (short)status.State);
        command.Parameters.Add(new NpgsqlParameter("message", NpgsqlDbType.Text) { Value = (object?)status.Message ?? DBNull.Value });
    }
}
