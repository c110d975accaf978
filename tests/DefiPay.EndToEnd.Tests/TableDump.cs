using Npgsql;

namespace DefiPay.EndToEnd.Tests;

/// <summary>All rows of all tables of the program, as text.</summary>
internal static class TableDump
{
    // What tells of the way instead of the result: how often the index turned round, and when it expects a block.
    private const string Tables = """
        select table_name from information_schema.tables
         where table_schema = 'defipay' and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1
        """;

    public static async Task<Dictionary<string, string[]>> ReadAsync(string connectionString)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);
        var dump = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string table in await ListAsync(source, Tables))
        {
            dump.Add(table, await ListAsync(source, $"select (to_jsonb(t) - 'reorgs' - 'next_block_at')::text from defipay.{table} t order by 1"));
        }

        return dump;
    }

    private static async Task<string[]> ListAsync(NpgsqlDataSource source, string sql)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return [.. rows];
    }
}
