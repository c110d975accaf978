using DefiPay.Chains;
using DefiPay.Store.Migrations;
using DefiPay.TestSupport;
using Npgsql;

namespace DefiPay.Store.Tests.Migrations;

public sealed class MigratorTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private NpgsqlDataSource _source = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _source = NpgsqlDataSource.Create(_database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Migrate_BySeveralProgramsAtOnceAndAgain_AppliesEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrator(_source).MigrateAsync(CancellationToken.None)));
        await new Migrator(_source).MigrateAsync(CancellationToken.None);

        Assert.Equal((long)SqlMigration.All.Count, await ScalarAsync("select count(*) from defipay.migration"));
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerVersion_IsRefusedInWords()
    {
        await new Migrator(_source).MigrateAsync(CancellationToken.None);
        await ScalarAsync("insert into defipay.migration (number, name, sha256) values (9001, 'future', '') returning 1");

        var refusal = await Assert.ThrowsAsync<PermanentException>(() => new Migrator(_source).MigrateAsync(CancellationToken.None));
        Assert.Contains("made by a newer version of this program (migration 9001)", refusal.Message);
    }

    [Fact]
    public async Task Migrate_DatabaseOfOtherMigrations_IsRefusedInWords()
    {
        await new Migrator(_source).MigrateAsync(CancellationToken.None);
        await ScalarAsync("update defipay.migration set sha256 = 'x' where number = 2 returning 1");

        var refusal = await Assert.ThrowsAsync<PermanentException>(() => new Migrator(_source).MigrateAsync(CancellationToken.None));
        Assert.Contains("another migration 0002_projections", refusal.Message);
    }

    [Fact]
    public async Task Drop_OfAMigratedDatabase_LeavesWhatIsNotOurs()
    {
        await ScalarAsync("create table public.mine (a int); select 1");
        await new Migrator(_source).MigrateAsync(CancellationToken.None);

        await new Migrator(_source).DropAsync(CancellationToken.None);

        Assert.Equal(0L, await ScalarAsync("select count(*) from pg_namespace where nspname in ('defipay', 'now', 'past', 'bridge')"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from public.mine"));
        await new Migrator(_source).MigrateAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Drop_OfSchemasThatSomebodyElseMade_LeavesThem()
    {
        await ScalarAsync("create schema past; create table past.theirs (a int); select 1");
        await Assert.ThrowsAsync<PermanentException>(() => new Migrator(_source).MigrateAsync(CancellationToken.None));

        await new Migrator(_source).DropAsync(CancellationToken.None);

        Assert.Equal(0L, await ScalarAsync("select count(*) from past.theirs"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from pg_namespace where nspname in ('defipay', 'now')"));
    }

    [Theory]
    [InlineData("14.9", false)]
    [InlineData("15.0", true)]
    [InlineData("18.1", true)]
    [InlineData("19.0", false)]
    public void Version_OutsideFifteenToEighteen_IsRefusedInWords(string version, bool accepted)
    {
        var refusal = Record.Exception(() => PostgresVersion.Check(Version.Parse(version), "db.example", 5432));

        Assert.Equal(accepted, refusal is null);
        if (!accepted)
            Assert.Contains($"Postgres at db.example:5432 is version {version[..2]}; this program needs 15 to 18", Assert.IsType<PermanentException>(refusal).Message);
    }

    [Fact]
    public async Task Migrate_WithoutAServer_SaysWhatToLookAt()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Password=secret-word;Timeout=2");

        var refusal = await Assert.ThrowsAsync<RetryableException>(() => new Migrator(nowhere).MigrateAsync(CancellationToken.None));
        Assert.Contains("The database cannot be reached", refusal.Message);
        Assert.DoesNotContain("secret-word", refusal.ToString());
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
