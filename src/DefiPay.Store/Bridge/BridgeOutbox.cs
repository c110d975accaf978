using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Bridge;

/// <summary>Own signed transactions: stored before they are sent, so that after a kill the same bytes are sent.</summary>
public sealed class BridgeOutbox
{
    private const string Columns = "id, chain_id, kind, transfer_id, epoch, transaction_hash, raw, nonce, state, signed_at, fee_max, fee_tip";
    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal BridgeOutbox(NpgsqlDataSource source, StoreSteps steps)
    {
        _source = source;
        _steps = steps;
    }

    /// <summary>Stores a transaction that is about to be sent; <see cref="OutgoingTransaction.Id"/> is not read.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="replaces">Another whose place it takes; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<OutgoingTransaction> AddAsync(OutgoingTransaction transaction, OutgoingTransaction? replaces, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var unit = await connection.BeginTransactionAsync(cancellationToken);
        if (replaces is not null)
        {
            await using var update = new NpgsqlCommand("update outgoing set state = 1 where id = @id", connection);
            await update.With("id", replaces.Id).ExecuteNonQueryAsync(cancellationToken);
        }
        await using var insert = new NpgsqlCommand("""
            insert into outgoing (chain_id, kind, transfer_id, epoch, transaction_hash, raw, nonce, signed_at, fee_max, fee_tip)
            values (@chain, @kind, @transfer, @epoch, @hash, @raw, @nonce, @signed_at, @fee_max, @fee_tip) returning id
            """, connection);
        insert.With("chain", transaction.ChainId.Value).With("kind", (short)transaction.Kind).With("transfer", transaction.Transfer?.ToBytes())
            .WithNumeric("epoch", (BigInteger)transaction.Epoch).With("hash", transaction.TransactionHash).With("raw", transaction.Raw)
            .With("signed_at", transaction.SignedAt.UtcDateTime);
        insert.Parameters.Add(new NpgsqlParameter("nonce", NpgsqlDbType.Bigint) { Value = transaction.Nonce is { } nonce ? (long)nonce : DBNull.Value });
        insert.Parameters.Add(new NpgsqlParameter("fee_max", NpgsqlDbType.Numeric) { Value = (object?)transaction.FeeMaxWei ?? DBNull.Value });
        insert.Parameters.Add(new NpgsqlParameter("fee_tip", NpgsqlDbType.Numeric) { Value = (object?)transaction.FeeTipWei ?? DBNull.Value });
        var id = (long)(await insert.ExecuteScalarAsync(cancellationToken))!;
        _steps.Pass();
        await unit.CommitAsync(cancellationToken);
        _steps.Pass();
        return transaction with { Id = id };
    });

    /// <summary>Transactions that wait, in the order in which they were signed; at most 1,000.</summary>
    public Task<List<OutgoingTransaction>> ListWaitingAsync(ChainId chain, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand($"select {Columns} from outgoing where chain_id = @chain and state = 0 order by id limit 1000");
        return await StateReader.ListAsync(command.With("chain", chain.Value), Read, cancellationToken);
    });

    /// <summary>Every transaction that was ever signed with a nonce, the newest first; at most 100.</summary>
    public Task<List<OutgoingTransaction>> ListByNonceAsync(ChainId chain, ulong nonce, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand($"select {Columns} from outgoing where chain_id = @chain and nonce = @nonce order by id desc limit 100");
        return await StateReader.ListAsync(command.With("chain", chain.Value).With("nonce", (long)nonce), Read, cancellationToken);
    });

    /// <summary>Changes where a transaction stands.</summary>
    public Task WriteStateAsync(OutgoingTransaction transaction, OutgoingState state, string? note, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("update outgoing set state = @state, note = @note where id = @id");
        await command.With("id", transaction.Id).With("state", (short)state).WithText("note", note).ExecuteNonQueryAsync(cancellationToken);
        _steps.Pass();
    });

    private static OutgoingTransaction Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), ChainId.Parse(row.GetString(1)), (OutgoingKind)row.GetInt16(2), row.IsDBNull(3) ? null : new TransferId(row.GetFieldValue<byte[]>(3)),
        row.UInt64(4), row.GetString(5), row.GetFieldValue<byte[]>(6), row.IsDBNull(7) ? null : (ulong)row.GetInt64(7), (OutgoingState)row.GetInt16(8),
        row.GetFieldValue<DateTimeOffset>(9))
    {
        FeeMaxWei = StateReader.Number(row, 10),
        FeeTipWei = StateReader.Number(row, 11),
    };
}
