namespace DefiPay.Standins.HotChocolate.Tests.Transport;

/// <summary>One server with the default options for all tests of a class.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public GraphQLHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await GraphQLHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
