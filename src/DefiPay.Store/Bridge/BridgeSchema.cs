using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>Makes the tables of a party in the schema that is named. Versions only go forward; each is one SQL file.</summary>
internal static class BridgeSchema
{
    private static readonly string[] Versions = [Read(1), Read(2), Read(3), Read(4)];

    /// <param name="source">Connections whose search path is the schema.</param>
    /// <param name="schema">Its name, checked by the caller: it becomes part of the SQL.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task MigrateAsync(NpgsqlDataSource source, string schema, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"""
            select pg_advisory_xact_lock(hashtextextended('defipay bridge {schema}', 0));
            create schema if not exists {schema};
            create table if not exists {schema}.schema_version (number integer primary key, applied_at timestamptz not null default now());
            """, cancellationToken);
        await using var command = new NpgsqlCommand($"select coalesce(max(number), 0) from {schema}.schema_version", connection);
        var applied = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (applied > Versions.Length)
            throw new PermanentException($"The schema {schema} was made by a newer version of this program (version {applied}). Update the program, or `--reset` to begin anew.");
        for (var version = applied + 1; version <= Versions.Length; version++)
            await ExecuteAsync(connection, $"{Versions[version - 1]}; insert into schema_version (number) values ({version})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Drops the schema, if a migration of ours made it.</summary>
    public static async Task DropAsync(NpgsqlDataSource source, string schema, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"""
            do $$ begin
                if to_regclass('{schema}.schema_version') is not null then drop schema {schema} cascade; end if;
            end $$
            """, cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Read(int version)
    {
        var assembly = typeof(BridgeSchema).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($"schema_v{version}.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
