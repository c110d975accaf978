using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests;

public sealed class ExternalDatabaseTests
{
    [Fact]
    public async Task Up_DatabaseOfOnesOwn_IsUsedRefusedForAnotherChainAndResetForANewOne()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        using var first = new TemporaryFolder();
        await using (UpProcess up = await UpProcess.StartOnAsync(database.ConnectionString, first.Data))
        {
            await Scenario.AssertFinalAsync(up);
            Assert.Null(up.Addresses.PostgresPort);
            Assert.False(Directory.Exists(Path.Combine(first.Data, "postgres")));
        }

        using var second = new TemporaryFolder();
        await using (UpProcess up = UpProcess.Launch(second.Data, database: database.ConnectionString))
        {
            Assert.NotEqual(0, await up.WaitForExitAsync());
            Assert.Contains("another chain", up.Output, StringComparison.Ordinal);
            Assert.Contains("--reset", up.Output, StringComparison.Ordinal);
        }

        await using (UpProcess up = await UpProcess.StartOnAsync(database.ConnectionString, second.Data, "--reset", "--yes"))
        {
            await Scenario.AssertFinalAsync(up);
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Password=hush;Database=none", "cannot be reached")]
    [InlineData("postgres://nobody:hush@127.0.0.1/none", "is no connection string")]
    public async Task Up_DatabaseThatIsNotThere_SaysSoWithoutThePassword(string connectionString, string expected)
    {
        using var folder = new TemporaryFolder();
        await using UpProcess up = UpProcess.Launch(folder.Data, database: connectionString);
        Assert.NotEqual(0, await up.WaitForExitAsync());
        Assert.Contains(expected, up.Output, StringComparison.Ordinal);
        Assert.Contains("DEFIPAY_DATABASE", up.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", up.Output, StringComparison.Ordinal);
    }
}
