using DefiPay.Store.Postgres;
using DefiPay.TestSupport;
using Npgsql;

namespace DefiPay.Store.Tests.Postgres;

public sealed class PostgresConnectionStringTests
{
    [Theory]
    [InlineData("postgres://me:hush@localhost/db")]
    [InlineData("Host=localhost;Port=many;Password=hush")]
    [InlineData("Username=me;Password=hush")]
    [InlineData("Host=localhost;Colour=red;Password=hush")]
    public void Check_NoConnectionString_SaysWhatIsAcceptedAndNotThePassword(string text)
    {
        PostgresUnavailableException refusal = Assert.Throws<PostgresUnavailableException>(() => PostgresConnectionString.Check(text, "DEFIPAY_DATABASE"));
        Assert.StartsWith("DEFIPAY_DATABASE", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Host=127.0.0.1", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireAccess_ServerThatLetsUsIn_IsContent()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();

        await PostgresConnectionString.RequireAccessAsync(database.ConnectionString, "DEFIPAY_DATABASE", CancellationToken.None);
    }

    [Theory]
    [InlineData("Password", "hush")]
    [InlineData("Username", "nobody_of_this_name")]
    [InlineData("Database", "none_of_this_name")]
    public async Task RequireAccess_ServerThatRefuses_SaysWhatAndNotThePassword(string part, string wrong)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var text = new NpgsqlConnectionStringBuilder(database.ConnectionString) { [part] = wrong };

        PostgresUnavailableException refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PostgresConnectionString.RequireAccessAsync(text.ConnectionString, "DEFIPAY_DATABASE", CancellationToken.None));

        Assert.StartsWith("The Postgres that DEFIPAY_DATABASE names refuses: ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireAccess_ServerThatDoesNotAnswer_IsNoFault() =>
        await PostgresConnectionString.RequireAccessAsync("Host=127.0.0.1;Port=1;Username=me;Password=hush;Database=db", "DEFIPAY_DATABASE", CancellationToken.None);
}
