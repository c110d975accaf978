using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store.Migrations;

/// <summary>Brings a database to the shape that this program reads and writes. Forward only.</summary>
/// <param name="source">Connections to the database, as a user who may create schemas.</param>
public sealed class Migrator(NpgsqlDataSource source)
{
    // Any number does, as long as nothing else in the database locks by it.
    private const long LockKey = 0x6465_6669_7061_79;

    /// <summary>Applies what is missing, each migration in a transaction of its own; several programs may do so at once.</summary>
    /// <exception cref="PermanentException">
    /// The server is older than 15 or newer than 18, or the database was made by a newer version or by other migrations.
    /// </exception>
    /// <exception cref="RetryableException">The database cannot be reached.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        PostgresVersion.Check(connection);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await ApplyMissingAsync(connection, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    });

    /// <summary>Drops every schema of this program with all it holds. Nothing else in the database is touched.</summary>
    public Task DropAsync(CancellationToken cancellationToken) => StoreErrors.TranslateAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        // `now`, `past` and `bridge` are names that others may have chosen too: they are ours only if a migration of ours made them.
        await ExecuteAsync(connection, """
            do $$ begin
                if to_regclass('defipay.migration') is not null then
                    if exists (select from defipay.migration where name = 'bridge_relayer') then drop schema if exists bridge cascade; end if;
                    if exists (select from defipay.migration where name = 'views_past') then drop schema if exists past cascade; end if;
                    if exists (select from defipay.migration where name = 'views_now') then drop schema if exists now cascade; end if;
                end if;
                drop schema if exists defipay cascade;
            end $$
            """, cancellationToken);
    });

    private static async Task ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, """
            create schema if not exists defipay;
            create table if not exists defipay.migration (
                number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now());
            """, cancellationToken);
        var applied = await ReadAppliedAsync(connection, cancellationToken);
        foreach (var migration in SqlMigration.All)
        {
            if (!applied.Remove(migration.Number, out var sha256))
                await ApplyAsync(connection, migration, cancellationToken);
            else if (sha256 != migration.Sha256)
                throw new PermanentException($"The database was built with another migration {migration.Number:d4}_{migration.Name} than this program has. Use the program that made it, or `--reset` to begin anew.");
        }
        if (applied.Count > 0)
            throw new PermanentException($"The database was made by a newer version of this program (migration {applied.Keys.Max():d4}). Update the program, or `--reset` to begin anew.");
    }

    private static async Task<Dictionary<int, string>> ReadAppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, string>();
        await using var command = new NpgsqlCommand("select number, sha256 from defipay.migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SqlMigration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, migration.Sql, cancellationToken);
        await using var command = new NpgsqlCommand("insert into defipay.migration (number, name, sha256) values (@number, @name, @sha256)", connection);
        command.Parameters.AddWithValue("number", migration.Number);
        command.Parameters.AddWithValue("name", migration.Name);
        command.Parameters.AddWithValue("sha256", migration.Sha256);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
