using DefiPay.Chains;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>The block hashes of both chains as they were followed, and what final blocks held. Every write is guarded by where it began.</summary>
public sealed class BridgeJournal
{
    // Hashes below the handled block that are kept, to tell at which height a receipt's block stands.
    private const long KeptBlocks = 5_000;

    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal BridgeJournal(NpgsqlDataSource source, StoreSteps steps)
    {
        _source = source;
        _steps = steps;
    }

    /// <summary>Where the following of a chain stands; null before <see cref="StartAsync"/>.</summary>
    /// <exception cref="PermanentException">The schema followed another chain of this name: its first block differs.</exception>
    public Task<FollowPosition?> FindPositionAsync(ChainId chain, string genesisHash, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select tip_number, tip_hash, handled_number, handled_hash, deposits, stalled, genesis_hash from followed_chain where chain_id = @chain
            """);
        await using var row = await command.With("chain", chain.Value).ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            return null;
        return row.GetString(6) == genesisHash
            ? new FollowPosition(
                new BlockRef((ulong)row.GetInt64(0), row.GetString(1)), new BlockRef((ulong)row.GetInt64(2), row.GetString(3)), row.UInt64(4), StateReader.Text(row, 5))
            : throw new PermanentException(
                $"The bridge's schema holds another chain named {chain}: its genesis block is {row.GetString(6)}, the node's is {genesisHash}. `--reset` begins anew.");
    });

    /// <summary>Begins to follow a chain after a block.</summary>
    public Task StartAsync(ChainId chain, string genesisHash, BlockRef start, CancellationToken cancellationToken) => RunAsync(
        [
            new NpgsqlBatchCommand("""
                insert into followed_chain (chain_id, genesis_hash, tip_number, tip_hash, handled_number, handled_hash)
                values (@chain, @genesis, @number, @hash, @number, @hash) on conflict do nothing
                """).With("chain", chain.Value).With("genesis", genesisHash).With("number", (long)start.Number).With("hash", start.Hash),
            new NpgsqlBatchCommand("insert into followed_block (chain_id, number, hash) values (@chain, @number, @hash) on conflict do nothing")
                .With("chain", chain.Value).With("number", (long)start.Number).With("hash", start.Hash),
        ], null, cancellationToken);

    /// <summary>The hash of a journaled block; null when none is kept at that height.</summary>
    public Task<string?> FindHashAsync(ChainId chain, ulong number, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("select hash from followed_block where chain_id = @chain and number = @number");
        return (string?)await command.With("chain", chain.Value).With("number", (long)number).ExecuteScalarAsync(cancellationToken);
    });

    /// <summary>The height of a block whose events are stored, and which is final therefore; null for every other.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="hash">The block's hash.</param>
    /// <param name="number">Its height as the node tells it, if it does: believed only for blocks so old that the journal no longer has them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ulong?> FindFinalAsync(ChainId chain, string hash, ulong? number, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select coalesce(
                (select b.number from followed_block b join followed_chain c using (chain_id)
                  where b.chain_id = @chain and b.hash = @hash and b.number <= c.handled_number),
                (select @number where @number < (select min(number) from followed_block where chain_id = @chain)))
            """);
        command.With("chain", chain.Value).With("hash", hash).With("number", number is { } told and <= long.MaxValue ? (long)told : long.MaxValue);
        return await command.ExecuteScalarAsync(cancellationToken) is long found ? (ulong?)found : null;
    });

    /// <summary>Appends headers that follow the tip.</summary>
    /// <exception cref="JournalMovedException">The tip is elsewhere.</exception>
    public Task AppendAsync(ChainId chain, BlockRef from, IReadOnlyList<BlockHeader> headers, CancellationToken cancellationToken) => RunAsync(
        [
            MoveTip(chain, from, headers[^1].Ref),
            new NpgsqlBatchCommand("insert into followed_block (chain_id, number, hash) select @chain, * from unnest(@numbers, @hashes)")
                .With("chain", chain.Value)
                .With("numbers", headers.Select(header => (long)header.Number).ToArray())
                .With("hashes", headers.Select(header => header.Hash).ToArray()),
        ], () => new JournalMovedException(chain, from), cancellationToken);

    /// <summary>Drops what lies above a block that is not below the handled one.</summary>
    /// <exception cref="JournalMovedException">The tip is elsewhere.</exception>
    public Task RollBackAsync(ChainId chain, BlockRef from, BlockRef ancestor, CancellationToken cancellationToken) => RunAsync(
        [
            MoveTip(chain, from, ancestor),
            new NpgsqlBatchCommand("delete from followed_block where chain_id = @chain and number > @number")
                .With("chain", chain.Value).With("number", (long)ancestor.Number),
        ], () => new JournalMovedException(chain, from), cancellationToken);

    /// <summary>Stores what final blocks held, and that they are handled.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="from">The handled block so far.</param>
    /// <param name="to">The last of the blocks.</param>
    /// <param name="events">Their events.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="JournalMovedException">The handled block is another, or no longer below the tip.</exception>
    public Task HandleAsync(ChainId chain, BlockRef from, BlockRef to, FinalEvents events, CancellationToken cancellationToken) => RunAsync(
        [
            new NpgsqlBatchCommand("""
                update followed_chain set handled_number = @to, handled_hash = @to_hash, deposits = deposits + @deposits
                 where chain_id = @chain and handled_number = @from and handled_hash = @from_hash
                   and exists (select from followed_block where chain_id = @chain and number = @to and hash = @to_hash)
                """).With("chain", chain.Value).With("from", (long)from.Number).With("from_hash", from.Hash).With("to", (long)to.Number)
                .With("to_hash", to.Hash).WithNumeric("deposits", (System.Numerics.BigInteger)(events.Deposits.Count + events.Refusals.Count)),
            .. events.Deposits.Select(FinalEventRows.Insert),
            .. events.Refusals.Select(refusal => FinalEventRows.Insert(chain, refusal)),
            .. events.Settlements.Select(settlement => FinalEventRows.Insert(chain, settlement)),
            FinalEventRows.Match(),
            FinalEventRows.Settle(),
            new NpgsqlBatchCommand("delete from followed_block where chain_id = @chain and number < @lowest")
                .With("chain", chain.Value).With("lowest", (long)to.Number - KeptBlocks),
        ], () => new JournalMovedException(chain, from), cancellationToken);

    /// <summary>Writes why a chain is no longer followed, or null when it is again.</summary>
    public Task WriteStalledAsync(ChainId chain, string? reason, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("update followed_chain set stalled = @reason where chain_id = @chain");
        await command.With("chain", chain.Value).WithText("reason", reason).ExecuteNonQueryAsync(cancellationToken);
    });

    private static NpgsqlBatchCommand MoveTip(ChainId chain, BlockRef from, BlockRef to) => new NpgsqlBatchCommand("""
        update followed_chain set tip_number = @to, tip_hash = @to_hash where chain_id = @chain and tip_number = @from and tip_hash = @from_hash
        """).With("chain", chain.Value).With("from", (long)from.Number).With("from_hash", from.Hash).With("to", (long)to.Number).With("to_hash", to.Hash);

    // One transaction; the first statement is the guard where one is given.
    private Task RunAsync(IReadOnlyList<NpgsqlBatchCommand> commands, Func<Exception>? moved, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (moved is not null)
        {
            await using var guard = new NpgsqlBatch(connection, transaction) { BatchCommands = { commands[0] } };
            if (await guard.ExecuteNonQueryAsync(cancellationToken) != 1)
                throw moved();
        }
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var command in moved is null ? commands : commands.Skip(1))
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        _steps.Pass();
        await transaction.CommitAsync(cancellationToken);
        _steps.Pass();
    });
}
