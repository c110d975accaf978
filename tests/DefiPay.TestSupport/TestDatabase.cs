using Npgsql;

namespace DefiPay.TestSupport;

/// <summary>An empty database for one test or one test class; dropped with it. Many can be used at once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _serverConnectionString;

    private TestDatabase(string serverConnectionString, string name)
    {
        _serverConnectionString = serverConnectionString;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(serverConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>The database's name, unique on the server.</summary>
    public string Name { get; }

    /// <summary>What the code under test is given.</summary>
    public string ConnectionString { get; }

    /// <summary>Creates one; as a copy of <paramref name="template"/>, to which nobody may be connected, where one is named.</summary>
    public static async Task<TestDatabase> CreateAsync(string? template = null)
    {
        string server = await PostgresServer.ConnectionStringAsync();
        string name = $"test_{Guid.NewGuid():n}";
        await ExecuteAsync(server, $"create database {name}" + (template is null ? "" : $" template {template}"));
        return new TestDatabase(server, name);
    }

    /// <summary>Ends every connection to the database and drops it.</summary>
    public async ValueTask DisposeAsync() => await ExecuteAsync(_serverConnectionString, $"drop database if exists {Name} with (force)");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        // Unpooled: an idle connection to a template would forbid copying it.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
