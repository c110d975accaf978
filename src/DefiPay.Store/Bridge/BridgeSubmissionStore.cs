using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Bridge;

/// <summary>
/// What a relayer of the bridge remembers: attestations it collected and verified, and its transactions. Every method throws
/// <see cref="RetryableException"/> while the database cannot be reached, and writes the same thing twice without harm.
/// </summary>
public sealed class BridgeSubmissionStore
{
    /// <summary>The most rows that one read gives.</summary>
    public const int RowsMax = 1_000;

    private const int SignatureSize = 65;
    private const int ErrorLengthMax = 2_000;

    private readonly NpgsqlDataSource _source;

    internal BridgeSubmissionStore(NpgsqlDataSource source) => _source = source;

    /// <summary>Keeps attestations whose signatures the caller has verified; one that is kept already stays as it is.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="PermanentException">A transfer id or a signature has not its form.</exception>
    public Task<int> SaveAttestationsAsync(IReadOnlyCollection<AttestationRow> attestations, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync(async () =>
        {
            if (attestations.Any(row => row.Signature.Length != SignatureSize))
                throw new PermanentException($"signature: accepted are {SignatureSize} bytes.");
            await using var command = _source.CreateCommand("""
                insert into bridge.attestation (transfer_id, epoch, signer, signature, received_at)
                select * from unnest(@ids, @epochs, @signers, @signatures, @times)
                on conflict do nothing
                """);
            command.Parameters.AddWithValue("ids", attestations.Select(row => Canonical(row.TransferId)).ToArray());
            command.Parameters.AddWithValue("epochs", attestations.Select(row => row.Epoch).ToArray());
            command.Parameters.AddWithValue("signers", attestations.Select(row => row.Signer).ToArray());
            command.Parameters.Add(new NpgsqlParameter("signatures", NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = attestations.Select(row => row.Signature).ToArray() });
            command.Parameters.AddWithValue("times", attestations.Select(row => row.ReceivedAt.UtcDateTime).ToArray());
            return await command.ExecuteNonQueryAsync(cancellationToken);
        });

    /// <summary>The kept attestations of a transfer in one epoch, by ascending signer: the order in which the gateway takes them.</summary>
    public Task<List<AttestationRow>> ReadAttestationsAsync(string transferId, long epoch, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync(async () =>
        {
            await using var command = _source.CreateCommand($"""
                select transfer_id, epoch, signer, signature, received_at from bridge.attestation
                 where transfer_id = @id and epoch = @epoch order by signer limit {RowsMax}
                """);
            command.Parameters.AddWithValue("id", Canonical(transferId));
            command.Parameters.AddWithValue("epoch", epoch);
            return await StateReader.ListAsync(command, row => new AttestationRow(
                row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<DateTimeOffset>(4)), cancellationToken);
        });

    /// <summary>Keeps a transaction; call it before sending. Kept again, it changes state, block, error and time only.</summary>
    /// <exception cref="PermanentException">The transfer id has not its form.</exception>
    public Task SaveSubmissionAsync(SubmissionRow row, CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            insert into bridge.submission (transfer_id, chain_id, transaction_hash, sender, nonce, transaction, state, block_number, error, created_at, updated_at)
            values (@id, @chain, @hash, @sender, @nonce, @transaction, @state, @block, @error, @created, @updated)
            on conflict (transfer_id, chain_id, transaction_hash) do update
               set state = excluded.state, block_number = excluded.block_number, error = excluded.error, updated_at = excluded.updated_at
            """);
        command.Parameters.AddWithValue("id", Canonical(row.TransferId));
        command.Parameters.AddWithValue("chain", row.ChainId);
        command.Parameters.AddWithValue("hash", row.TransactionHash);
        command.Parameters.AddWithValue("sender", row.Sender);
        command.Parameters.Add(new NpgsqlParameter("nonce", NpgsqlDbType.Bigint) { Value = (object?)row.Nonce ?? DBNull.Value });
        command.Parameters.AddWithValue("transaction", row.Transaction);
        command.Parameters.AddWithValue("state", (short)row.State);
        command.Parameters.Add(new NpgsqlParameter("block", NpgsqlDbType.Bigint) { Value = (object?)row.BlockNumber ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("error", NpgsqlDbType.Text) { Value = row.Error is null ? DBNull.Value : PlainText.Of(row.Error, ErrorLengthMax) });
        command.Parameters.AddWithValue("created", row.CreatedAt.UtcDateTime);
        command.Parameters.AddWithValue("updated", row.UpdatedAt.UtcDateTime);
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>The transactions made for a transfer, oldest first.</summary>
    public Task<List<SubmissionRow>> ListSubmissionsAsync(string transferId, CancellationToken cancellationToken) =>
        ListAsync("transfer_id = @value", Canonical(transferId), RowsMax, cancellationToken);

    /// <summary>Transactions to a chain that are not settled, oldest first: where a relayer goes on after a kill.</summary>
    public Task<List<SubmissionRow>> ListOpenAsync(ChainId chain, int most, CancellationToken cancellationToken) =>
        ListAsync("chain_id = @value and state < 3", chain.Value, Math.Clamp(most, 1, RowsMax), cancellationToken);

    private Task<List<SubmissionRow>> ListAsync(string where, string value, int most, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync(async () =>
        {
            await using var command = _source.CreateCommand($"""
                select transfer_id, chain_id, transaction_hash, sender, nonce, transaction, state, block_number, error, created_at, updated_at
                  from bridge.submission where {where} order by created_at, transaction_hash limit {most}
                """);
            command.Parameters.AddWithValue("value", value);
            return await StateReader.ListAsync(command, row => new SubmissionRow(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt64(4),
                row.GetFieldValue<byte[]>(5), (SubmissionState)row.GetInt16(6), row.IsDBNull(7) ? null : row.GetInt64(7), StateReader.Text(row, 8),
                row.GetFieldValue<DateTimeOffset>(9), row.GetFieldValue<DateTimeOffset>(10)), cancellationToken);
        });

    private static string Canonical(string transferId) => TransferIdText.TryCanonicalize(transferId, out var canonical)
        ? canonical
        : throw new PermanentException($"transferId: accepted are {TransferIdText.Accepted}.");
}
