using DefiPay.Store.Postgres;

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
}
