using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>Final deposits, and what is known of what became of them.</summary>
public sealed class BridgeDeposits
{
    private const string Columns = """
        d.transfer_id, d.source_chain, d.destination_chain, d.source_contract, d.destination_contract, d.token, d.amount, d.sender, d.recipient, d.number,
        d.block_number, d.block_hash, d.transaction_hash, d.log_index
        """;

    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal BridgeDeposits(NpgsqlDataSource source, StoreSteps steps)
    {
        _source = source;
        _steps = steps;
    }

    /// <summary>The deposit of a transfer.</summary>
    public async Task<BridgeDeposit?> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"select {Columns} from deposit d where d.transfer_id = @id");
        return (await ListAsync(command.With("id", id.ToBytes()), cancellationToken)).SingleOrDefault();
    }

    /// <summary>The deposits of a transaction, at most 100, in the order of their logs.</summary>
    public async Task<IReadOnlyList<BridgeDeposit>> ListByTransactionAsync(string transactionHash, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(
            $"select {Columns} from deposit d where d.transaction_hash = @transaction order by d.source_chain, d.block_number, d.log_index limit 100");
        return await ListAsync(command.With("transaction", transactionHash), cancellationToken);
    }

    /// <summary>Deposits without a final release or mint, the oldest first.</summary>
    public async Task<IReadOnlyList<BridgeDeposit>> ListOpenAsync(ChainId destination, int limit, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"""
            select {Columns} from deposit d
             where d.destination_chain = @chain and not d.is_settled
             order by d.source_chain, d.block_number, d.log_index limit @limit
            """);
        return await ListAsync(command.With("chain", destination.Value).With("limit", limit), cancellationToken);
    }

    /// <summary>Open deposits that a signer has not attested for an epoch, the oldest first.</summary>
    public async Task<IReadOnlyList<BridgeDeposit>> ListUnattestedAsync(ChainId destination, ulong epoch, byte[] signer, int limit, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"""
            select {Columns} from deposit d
             where d.destination_chain = @chain and not d.is_settled
               and not exists (select from attestation a where a.transfer_id = d.transfer_id and a.epoch = @epoch and a.signer = @signer)
             order by d.source_chain, d.block_number, d.log_index limit @limit
            """);
        command.With("chain", destination.Value).WithNumeric("epoch", (BigInteger)epoch).With("signer", signer).With("limit", limit);
        return await ListAsync(command, cancellationToken);
    }

    /// <summary>
    /// Open deposits for which no own transaction of a kind waits or is done in an epoch, the oldest first. One that failed cost its
    /// fee: after each further failure the deposit rests twice as long, from a second to an hour.
    /// </summary>
    /// <param name="destination">Where they are to arrive.</param>
    /// <param name="kind">The kind of transaction.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="now">The time by which rests are over.</param>
    /// <param name="after">The deposit after which the list begins; null for the oldest of all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<BridgeDeposit>> ListUnsentAsync(
        ChainId destination, OutgoingKind kind, ulong epoch, DateTimeOffset now, BridgeDeposit? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"""
            select {Columns} from deposit d
             where d.destination_chain = @chain and not d.is_settled
               and (d.source_chain, d.block_number, d.log_index) > (@after_chain, @after_block, @after_log)
               and not exists (select from outgoing o where o.chain_id = @chain and o.transfer_id = d.transfer_id and o.kind = @kind and o.epoch = @epoch and o.state in (0, 3))
               and not exists (
                   select from outgoing o
                    where o.chain_id = @chain and o.transfer_id = d.transfer_id and o.kind = @kind and o.epoch = @epoch and o.state = 2
                   having max(o.signed_at) + least(interval '1 second' * power(2, least(count(*), 20) - 1), interval '1 hour') > @now)
             order by d.source_chain, d.block_number, d.log_index limit @limit
            """);
        command.With("chain", destination.Value).With("kind", (short)kind).WithNumeric("epoch", (BigInteger)epoch).With("limit", limit)
            .With("now", now.UtcDateTime).With("after_chain", after?.Fields.SourceChain.Value ?? "").With("after_block", (long)(after?.Block.Number ?? 0)).With("after_log", after?.LogIndex ?? -1);
        return await ListAsync(command, cancellationToken);
    }

    /// <summary>Whether the release or mint of a transfer is final.</summary>
    public Task<bool> IsSettledAsync(TransferId id, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("select exists (select from settlement where transfer_id = @id)");
        return (bool)(await command.With("id", id.ToBytes()).ExecuteScalarAsync(cancellationToken))!;
    });

    /// <summary>
    /// A final release or mint that no known deposit explains; null when there is none. One of a token that is not configured here is
    /// explained by a refused deposit of its id, all of which fits but the token: the id holds for the rest.
    /// </summary>
    public Task<string?> FindUnmatchedAsync(CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select '0x' || encode(transfer_id, 'hex') || ' (' || amount || ' units, transaction ' || transaction_hash || ' on ' || chain_id || ')'
              from settlement s
             where not is_matched
               and not exists (select from refusal r where r.claimed_id = s.transfer_id and r.chain_id <> s.chain_id and r.awaits_token)
             limit 1
            """);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    });

    /// <summary>Says what a transfer waits for; null for nothing.</summary>
    public Task WriteWaitingAsync(TransferId id, string? waitingFor, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("update deposit set waiting_for = @text where transfer_id = @id and waiting_for is distinct from @text");
        await command.With("id", id.ToBytes()).WithText("text", waitingFor).ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>What a transfer waits for as it was last said.</summary>
    public Task<string?> FindWaitingAsync(TransferId id, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("select waiting_for from deposit where transfer_id = @id");
        return await command.With("id", id.ToBytes()).ExecuteScalarAsync(cancellationToken) as string;
    });

    /// <summary>How much there is of everything.</summary>
    public Task<BridgeCounts> CountAsync(CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select (select count(*) from deposit), (select count(*) from refusal), (select count(*) from settlement),
                   (select count(*) from attestation), (select count(*) from outgoing where state = 0)
            """);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new BridgeCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
    });

    private Task<List<BridgeDeposit>> ListAsync(NpgsqlCommand command, CancellationToken cancellationToken) =>
        _steps.RunAsync(() => StateReader.ListAsync(command, Read, cancellationToken));

    private static BridgeDeposit Read(NpgsqlDataReader row) => new(
        new TransferId(row.GetFieldValue<byte[]>(0)),
        new TransferFields(
            ChainId.Parse(row.GetString(1)), ChainId.Parse(row.GetString(2)), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5),
            row.GetFieldValue<BigInteger>(6), row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8), row.UInt64(9)),
        new BlockRef((ulong)row.GetInt64(10), row.GetString(11)), row.GetString(12), row.GetInt32(13));
}
