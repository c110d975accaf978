using DefiPay.Chains;
using DefiPay.Store.Reads;
using Npgsql;

namespace DefiPay.Store.Writes;

/// <summary>Which chains the database holds, by name and genesis hash.</summary>
public sealed class ChainRegistry
{
    private readonly NpgsqlDataSource _source;

    internal ChainRegistry(NpgsqlDataSource source) => _source = source;

    /// <summary>Enters a chain, or finds it entered; name and depths are taken over, the genesis hash must be the same.</summary>
    /// <exception cref="PermanentException">The database holds another chain of this name.</exception>
    /// <exception cref="RetryableException">The database cannot be reached.</exception>
    public Task RegisterAsync(ChainRegistration chain, CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await UpsertChainAsync(connection, chain, cancellationToken);
        if (known != chain.GenesisHash)
        {
            throw new PermanentException(
                $"The database holds another chain named {chain.ChainId}: its genesis block is {known}, the node's is {chain.GenesisHash}. "
                + "Connect the node it was built from, use another database, or `--reset` to begin anew.");
        }
        await UpsertCursorAsync(connection, chain, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    });

    private static async Task<string> UpsertChainAsync(NpgsqlConnection connection, ChainRegistration chain, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            insert into defipay.chain (id, name, kind, genesis_hash) values (@id, @name, @kind, @genesis)
            on conflict (id) do update set name = excluded.name
            returning genesis_hash
            """, connection);
        command.Parameters.AddWithValue("id", chain.ChainId.Value);
        command.Parameters.AddWithValue("name", chain.Name);
        command.Parameters.AddWithValue("kind", (short)KindOf(chain.ChainId));
        command.Parameters.AddWithValue("genesis", chain.GenesisHash);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task UpsertCursorAsync(NpgsqlConnection connection, ChainRegistration chain, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            insert into defipay.index_cursor (chain_id, safe_depth, final_depth) values (@chain, @safe, @final)
            on conflict (chain_id) do update set
                safe_depth = excluded.safe_depth, final_depth = excluded.final_depth,
                final_block = greatest(
                    case when excluded.final_depth > index_cursor.final_depth then 0 else index_cursor.final_block end,
                    least(index_cursor.head_block, index_cursor.block_number) - excluded.final_depth)
            """, connection);
        command.Parameters.AddWithValue("chain", chain.ChainId.Value);
        command.Parameters.AddWithValue("safe", chain.Depths.Safe);
        command.Parameters.AddWithValue("final", chain.Depths.Final);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static ChainKind KindOf(ChainId chain) => chain.Namespace switch
    {
        "stratis" => ChainKind.Stratis,
        "eip155" => ChainKind.Evm,
        var other => throw new PermanentException($"chainId: chains of the kind '{other}' cannot be indexed; accepted are stratis and eip155."),
    };
}
