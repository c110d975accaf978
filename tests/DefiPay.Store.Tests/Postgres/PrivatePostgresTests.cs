using DefiPay.Store.Postgres;
using DefiPay.TestSupport;
using Npgsql;

namespace DefiPay.Store.Tests.Postgres;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dp-pg-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task StartAsync_SecondTime_FindsWhatTheFirstWrote()
    {
        await using (PrivatePostgres first = await StartAsync())
        {
            await ExecuteAsync(first.ConnectionString, "create table kept (n int); insert into kept values (7)");
        }

        await using PrivatePostgres second = await StartAsync();
        Assert.Equal(7, await ExecuteAsync(second.ConnectionString, "select n from kept"));
    }

    [Fact]
    public async Task StartAsync_FolderTooDeepForASocket_ListensElsewhere()
    {
        string deep = Path.Combine(_folder, new string('d', 60), new string('e', 60));
        await using PrivatePostgres postgres = await StartAsync(deep);
        Assert.Equal(1, await ExecuteAsync(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task StartAsync_AnotherAccountForRoot_ServesFromAFolderOfThatAccount()
    {
        var options = new PrivatePostgresOptions { Folder = Path.Combine(_folder, "other"), RootMode = RootMode.OtherUser };
        await using (PrivatePostgres postgres = await PrivatePostgres.StartAsync(options, TimeProvider.System))
        {
            Assert.Equal(1, await ExecuteAsync(postgres.ConnectionString, "select 1"));
        }

        await PrivatePostgres.DeleteAsync(options, TimeProvider.System);
    }

    [Fact]
    public async Task Password_Wrong_IsRefusedAndTheFileIsTheOwnersAlone()
    {
        await using PrivatePostgres postgres = await StartAsync();
        string wrong = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "wrong", Pooling = false }.ConnectionString;
        PostgresException refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(wrong, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(postgres.PasswordFile).UnixFileMode);
    }

    [Fact]
    public async Task TestDatabase_TwoAtOnce_DoNotSeeEachOther()
    {
        await using TestDatabase one = await TestDatabase.CreateAsync();
        await using TestDatabase other = await TestDatabase.CreateAsync();
        await ExecuteAsync(one.ConnectionString, "create table only_here (n int)");
        Assert.Equal(false, await ExecuteAsync(other.ConnectionString, "select to_regclass('only_here') is not null"));
    }

    private Task<PrivatePostgres> StartAsync(string? folder = null) =>
        PrivatePostgres.StartAsync(new PrivatePostgresOptions { Folder = folder ?? Path.Combine(_folder, "server") }, TimeProvider.System);

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
