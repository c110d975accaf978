using System.Numerics;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>Signatures. There is none without its deposit, so never two with different contents for one number of one contract.</summary>
public sealed class BridgeAttestations
{
    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal BridgeAttestations(NpgsqlDataSource source, StoreSteps steps)
    {
        _source = source;
        _steps = steps;
    }

    /// <summary>Stores a signature; one that is there already stays.</summary>
    public Task AddAsync(BridgeAttestation attestation, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            insert into attestation (transfer_id, epoch, signer, signature) values (@id, @epoch, @signer, @signature) on conflict do nothing
            """);
        command.With("id", attestation.Id.ToBytes()).WithNumeric("epoch", (BigInteger)attestation.Epoch)
            .With("signer", attestation.Signer).With("signature", attestation.Signature);
        await command.ExecuteNonQueryAsync(cancellationToken);
        _steps.Pass();
    });

    /// <summary>All signatures of a transfer for an epoch.</summary>
    public Task<List<BridgeAttestation>> ListAsync(TransferId id, ulong epoch, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand(
            "select transfer_id, epoch, signer, signature from attestation where transfer_id = @id and epoch = @epoch order by signer limit 256");
        return await StateReader.ListAsync(command.With("id", id.ToBytes()).WithNumeric("epoch", (BigInteger)epoch), Read, cancellationToken);
    });

    /// <summary>A signer's signature of a transfer for the newest epoch.</summary>
    public Task<BridgeAttestation?> FindNewestAsync(TransferId id, byte[] signer, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select transfer_id, epoch, signer, signature from attestation where transfer_id = @id and signer = @signer order by epoch desc limit 1
            """);
        return (await StateReader.ListAsync(command.With("id", id.ToBytes()).With("signer", signer), Read, cancellationToken)).SingleOrDefault();
    });

    private static BridgeAttestation Read(NpgsqlDataReader row) =>
        new(new TransferId(row.GetFieldValue<byte[]>(0)), row.UInt64(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));
}
