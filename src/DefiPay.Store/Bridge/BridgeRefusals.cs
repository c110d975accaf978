using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>Final deposits that are not signed under the party's configuration, and how they come back when it changes.</summary>
public sealed class BridgeRefusals
{
    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    internal BridgeRefusals(NpgsqlDataSource source, StoreSteps steps)
    {
        _source = source;
        _steps = steps;
    }

    /// <summary>Why a deposit is not signed, and whether only its token is unknown, by the id that its event states; null when none of that id was refused.</summary>
    public Task<(string Reason, bool AwaitsToken)?> FindAsync(TransferId claimed, CancellationToken cancellationToken) => _steps.RunAsync<(string, bool)?>(async () =>
    {
        await using var command = _source.CreateCommand("select reason, awaits_token from refusal where claimed_id = @id order by block_number, log_index limit 1");
        await using var row = await command.With("id", claimed.ToBytes()).ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? (row.GetString(0), row.GetBoolean(1)) : null;
    });

    /// <summary>Refused deposits that were compared with another configuration, the oldest first.</summary>
    public Task<List<RefusedLog>> ListOfOtherConfigurationsAsync(byte[] configuration, int limit, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            select chain_id, block_number, block_hash, log_index from refusal
             where configuration is distinct from @configuration and block_hash is not null
             order by chain_id, block_number, log_index limit @limit
            """);
        return await StateReader.ListAsync(
            command.With("configuration", configuration).With("limit", limit),
            row => new RefusedLog(ChainId.Parse(row.GetString(0)), new BlockRef((ulong)row.GetInt64(1), row.GetString(2)), row.GetInt32(3)), cancellationToken);
    });

    /// <summary>Goes on refusing a deposit, for what may be another reason now.</summary>
    public Task KeepAsync(ChainId chain, BridgeRefusal refusal, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            update refusal set reason = @reason, awaits_token = @awaits, configuration = @configuration
             where chain_id = @chain and block_number = @block and log_index = @log_index
            """);
        command.With("reason", refusal.Reason).With("awaits", refusal.AwaitsToken).With("configuration", refusal.Configuration)
            .With("chain", chain.Value).With("block", (long)refusal.Block.Number).With("log_index", refusal.LogIndex);
        await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>Turns a refusal into the deposit that it is now, together with what is known of its payout. Done twice, nothing changes.</summary>
    public Task AcceptAsync(BridgeDeposit deposit, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var guard = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("delete from refusal where chain_id = @chain and block_number = @block and log_index = @log_index")
                    .With("chain", deposit.Fields.SourceChain.Value).With("block", (long)deposit.Block.Number).With("log_index", deposit.LogIndex),
            },
        };
        if (await guard.ExecuteNonQueryAsync(cancellationToken) != 1)
            return; // another start of the same party was faster
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands = { FinalEventRows.Insert(deposit), FinalEventRows.Match(), FinalEventRows.Settle() },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        _steps.Pass();
        await transaction.CommitAsync(cancellationToken);
        _steps.Pass();
    });

    /// <summary>Tells payouts of tokens that were unknown which tokens are deposited for them.</summary>
    public Task WriteCounterpartsAsync(IReadOnlyList<TokenCounterpart> tokens, CancellationToken cancellationToken) => _steps.RunAsync(async () =>
    {
        await using var command = _source.CreateCommand("""
            update settlement s set source_token = t.source_token
              from unnest(@chains, @tokens, @source_tokens) t (chain_id, token, source_token)
             where s.source_token is null and s.chain_id = t.chain_id and s.token = t.token
            """);
        command.With("chains", tokens.Select(token => token.ChainId.Value).ToArray())
            .With("tokens", tokens.Select(token => token.Token).ToArray())
            .With("source_tokens", tokens.Select(token => token.SourceToken).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    });
}
