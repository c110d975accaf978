using DefiPay.Chains;
using DefiPay.Indexer.Tests.Simulation;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests.Devnet;

/// <summary>Forks of a real Hardhat node, before, between and behind the index's looks at it. Its rows are those of an index made afterwards.</summary>
public sealed class EvmReorgTests
{
    [Fact]
    public async Task Index_LastBlockIsReplacedByAnotherOfTheSameHeight_EqualsAFreshOne()
    {
        await using var scenario = await EvmScenario.StartAsync();
        await using var harness = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(harness);
        await using var indexer = harness.Start(scenario.ToIndex());
        var snapshot = await scenario.SnapshotAsync();
        await scenario.LockAsync(400);
        await IndexHarness.CatchUpAsync(indexer);
        var (before, height) = (await DepositsAsync(harness), await scenario.HeadAsync());

        await scenario.RevertAsync(snapshot);
        await scenario.LockAsync(7);
        Assert.Equal(height, await scenario.HeadAsync());
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        Assert.Equal(["400"], before);
        Assert.Equal(["7"], await DepositsAsync(harness));
        await AssertLikeAFreshOneAsync(scenario, harness, reorgs: 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Index_LastBlockIsDropped_EqualsAFreshOne(bool keepTransactions)
    {
        await using var scenario = await EvmScenario.StartAsync();
        await using var harness = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(harness);
        await using var indexer = harness.Start(scenario.ToIndex());
        await scenario.TransferAsync(100);
        await scenario.LockAsync(400);
        await IndexHarness.CatchUpAsync(indexer);
        var height = await scenario.HeadAsync();

        await scenario.Devnet.ReorgAsync(1, keepTransactions);
        var later = height + (keepTransactions ? 2u : 1u); // two empty blocks in its place, and then what waits again
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60);
        while (await scenario.HeadAsync() < later)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, $"The chain did not come to block {later}.");
            await Task.Delay(20);
        }
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        Assert.Equal(keepTransactions ? ["400"] : [], await DepositsAsync(harness));
        await AssertLikeAFreshOneAsync(scenario, harness, reorgs: 1);
    }

    [Fact]
    public async Task Index_BlockIsReplacedBetweenHeadersAndLogsOfARange_EqualsAFreshOne()
    {
        await using var scenario = await EvmScenario.StartAsync();
        var snapshot = await scenario.SnapshotAsync();
        await scenario.LockAsync(400);
        var height = await scenario.HeadAsync();
        var forks = 0;
        // The headers are there; the logs that come next are of a block whose header nobody has asked for yet.
        await using var proxy = await InterceptedNode.StartAsync(scenario.Devnet.Url, async body =>
        {
            if (!body.Contains("eth_getLogs", StringComparison.Ordinal) || !body.Contains("fromBlock", StringComparison.Ordinal) || forks++ > 0)
                return;
            await scenario.RevertAsync(snapshot);
            await scenario.LockAsync(7);
        });
        using var node = scenario.Connect(proxy.Url);
        await using var harness = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(harness);
        await using var indexer = harness.Start(scenario.ToIndex(node));

        var moved = 0;
        for (var outcome = StepOutcome.Progressed; outcome == StepOutcome.Progressed;)
        {
            try
            {
                outcome = await indexer.StepAsync(CancellationToken.None);
            }
            catch (RetryableException e)
            {
                Assert.Contains("The chain moved while block", e.Message);
                Assert.True(++moved < 5, e.Message);
            }
        }

        Assert.True(forks > 0, "No range of logs was asked for.");
        Assert.Equal(1, moved);
        Assert.Equal(height, await scenario.HeadAsync());
        Assert.Equal(["7"], await DepositsAsync(harness));
        await AssertLikeAFreshOneAsync(scenario, harness, reorgs: 0);
    }

    private static Task<List<string>> DepositsAsync(IndexHarness harness) => harness.QueryAsync("select amount::text from defipay.bridge_deposit order by 1");

    private static async Task AssertLikeAFreshOneAsync(EvmScenario scenario, IndexHarness harness, int reorgs)
    {
        await using var fresh = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(fresh);
        await using var indexer = fresh.Start(scenario.ToIndex());
        await IndexHarness.CatchUpAsync(indexer);
        Assert.Equal(await fresh.DumpAsync(), await harness.DumpAsync());
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Equal(reorgs, (await context.ChainStatuses.SingleAsync()).Reorgs);
    }
}
