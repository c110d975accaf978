using DefiPay.Chains;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store;
using DefiPay.Store.Migrations;
using DefiPay.Store.Reads;
using DefiPay.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefiPay.Indexer.Tests;

public sealed class IndexerServiceTests
{
    [Fact]
    public async Task Host_WhoseNodeFailsNowAndThen_CatchesUpAndGoesOn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var chain = new SimulatedChain();
        chain.Mine(40, seed: 41);
        using var host = await StartAsync(database, chain, new FaultyBlockSource(chain, new Random(41), failRate: 0.2));

        Assert.Equal((IndexState.Live, null), await WaitForBlockAsync(host, 40));
        chain.Mine(3, seed: 42);
        Assert.Equal((IndexState.Live, null), await WaitForBlockAsync(host, 43));
        await host.StopAsync();
    }

    [Fact]
    public async Task Host_WhoseNodeFailsInWordsThatAreNoText_GoesOn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var chain = new SimulatedChain();
        chain.Mine(5, seed: 43);
        var failures = 3;
        var source = new InterceptedBlockSource(chain, _ => failures-- > 0 ? throw new RetryableException("lone \ud800 and \0") : Task.CompletedTask);
        using var host = await StartAsync(database, chain, source);

        Assert.Equal((IndexState.Live, null), await WaitForBlockAsync(host, 5));
        await host.StopAsync();
    }

    [Fact]
    public async Task Host_WhoseChainAnotherIndexerMovedFirst_FollowsWithoutComplaint()
    {
        await using var database = await TestDatabase.CreateAsync();
        var chain = new SimulatedChain();
        chain.Mine(5, seed: 44);
        var overtook = new TaskCompletionSource<IHost>();
        var passes = 0;
        var source = new InterceptedBlockSource(chain, async _ =>
        {
            if (++passes != 1)
                return;
            var faster = await StartAsync(database, chain, chain);
            await WaitForBlockAsync(faster, 5);
            overtook.SetResult(faster);
        });
        var log = new WarningList();
        using var host = await StartAsync(database, chain, source, log);

        using (var other = await overtook.Task)
            await other.StopAsync();
        chain.Mine(1, seed: 45);
        await WaitForBlockAsync(host, 6);
        await host.StopAsync();
        Assert.True(log.Warnings.IsEmpty, string.Join("\n", log.Warnings));
    }

    [Fact]
    public void Options_OutOfRange_AreRefusedWithTheRange()
    {
        var services = new ServiceCollection().AddIndexer(options => options.BatchBlocks = 0).BuildServiceProvider();
        var refusal = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<Microsoft.Extensions.Options.IOptions<IndexerOptions>>().Value);
        Assert.Contains("BatchBlocks: accepted are 1 to 10000", refusal.Message);
    }

    private static async Task<IHost> StartAsync(TestDatabase database, SimulatedChain chain, IBlockSource source, ILoggerProvider? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);
        builder.Services.AddStore(options => options.ConnectionString = database.ConnectionString);
        builder.Services.AddIndexer(options => options.PollInterval = TimeSpan.FromMilliseconds(10));
        builder.Services.AddIndexedChain(_ => new IndexedChain(
            source, chain, "Simulated", new FinalityDepths(), SimulatedChain.ZeroAddress, new NativeCoin("SIM", "Simulated coin", 8)));
        var host = builder.Build();
        await host.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await host.StartAsync();
        return host;
    }

    private static async Task<(IndexState State, string? Message)> WaitForBlockAsync(IHost host, long block)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            await using var context = await host.Services.GetRequiredService<ReadStore>().OpenAsync(null, limit.Token);
            if (await context.ChainStatuses.SingleOrDefaultAsync(limit.Token) is { Message: null, State: IndexState.Live } status && status.IndexedBlock == block)
                return (status.State, status.Message);
            await Task.Delay(10, limit.Token);
        }
    }
}
