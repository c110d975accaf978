using DefiPay.Chains;
using DefiPay.Indexer.Tests.Simulation;

namespace DefiPay.Indexer.Tests;

public sealed class CrashTests
{
    // Small batches and an early bring-up, so that a kill finds many places to strike.
    private static readonly IndexerOptions Small = new() { BatchBlocks = 7, BackfillDistanceBlocks = 10, BackfillHistoryRows = 40, ReadAheadBlocks = 3 };

    [Theory]
    [InlineData(0x5eed01)]
    [InlineData(0x5eed02)]
    [InlineData(0x5eed03)]
    public async Task Index_KilledBetweenAnySteps_EndsInTheRowsOfAnUndisturbedRun(int seed)
    {
        var chain = new SimulatedChain();
        chain.Mine(200, seed);
        var random = new Random(seed);
        await using var killed = await IndexHarness.CreateAsync();
        var kills = await RunKilledAsync(killed, chain, random, registered: false);
        chain.Reorganise(4, seed + 1);
        kills += await RunKilledAsync(killed, chain, random, registered: true);
        Assert.True(kills > 10, $"Seed {seed:x}: only {kills} kills.");

        await using var calm = await IndexHarness.CreateAsync();
        await calm.RegisterContractsAsync(chain.ChainId);
        await using var indexer = calm.Start(chain, new FinalityDepths(1, 6), Small);
        await IndexHarness.CatchUpAsync(indexer);
        Assert.Equal(await calm.DumpAsync(), await killed.DumpAsync());
    }

    [Fact]
    public async Task Index_DatabaseConnectionsCut_GoesOnWithNewOnes()
    {
        var chain = new SimulatedChain();
        chain.Mine(10, seed: 21);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.RegisterContractsAsync(chain.ChainId);
        await using var indexer = harness.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);

        chain.Mine(3, seed: 22);
        await harness.CutConnectionsAsync();
        await Assert.ThrowsAsync<RetryableException>(() => indexer.StepAsync(CancellationToken.None));
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        Assert.Equal("13", (await harness.QueryAsync("select block_number::text from defipay.index_cursor"))[0]);
    }

    [Fact]
    public async Task Index_TwoIndexersOfOneChain_OnlyOneMovesTheCursor()
    {
        var chain = new SimulatedChain();
        chain.Mine(10, seed: 23);
        await using var harness = await IndexHarness.CreateAsync();
        await using var first = harness.Start(chain);
        await using var second = harness.Start(chain);
        await IndexHarness.CatchUpAsync(first);
        await IndexHarness.CatchUpAsync(second);

        chain.Mine(1, seed: 24);
        Assert.Equal(StepOutcome.Progressed, await first.StepAsync(CancellationToken.None));
        await Assert.ThrowsAsync<DefiPay.Store.Writes.CursorMovedException>(() => second.StepAsync(CancellationToken.None));
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(second));
    }

    [Fact]
    public async Task Index_ContractAdoptedByAnotherIndexer_LosesNoEvents()
    {
        var chain = new SimulatedChain();
        chain.Mine(40, seed: 25);
        await using var harness = await IndexHarness.CreateAsync();
        await using var first = harness.Start(chain);
        await using var second = harness.Start(chain);
        await IndexHarness.CatchUpAsync(first);
        await IndexHarness.CatchUpAsync(second);

        await harness.RegisterContractsAsync(chain.ChainId);
        await IndexHarness.CatchUpAsync(first); // adopts without moving the cursor
        chain.Mine(20, seed: 26);
        await Assert.ThrowsAsync<DefiPay.Store.Writes.CursorMovedException>(() => IndexHarness.CatchUpAsync(second));
        await IndexHarness.CatchUpAsync(second);

        await using var calm = await IndexHarness.CreateAsync();
        await calm.RegisterContractsAsync(chain.ChainId);
        await using var indexer = calm.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);
        Assert.Equal(await calm.DumpAsync(), await harness.DumpAsync());
    }

    [Fact]
    public async Task Index_OverTheDatabaseOfAnotherChain_IsRefusedInWords()
    {
        var chain = new SimulatedChain();
        await using var harness = await IndexHarness.CreateAsync();
        await using (var indexer = harness.Start(chain))
            await IndexHarness.CatchUpAsync(indexer);
        await harness.QueryAsync("update defipay.chain set genesis_hash = 'another' returning id");

        await using var foreign = harness.Start(chain);
        var refusal = await Assert.ThrowsAsync<PermanentException>(() => foreign.StepAsync(CancellationToken.None));
        Assert.Contains("holds another chain named stratis:simulated: its genesis block is another", refusal.Message);
    }

    private static async Task<int> RunKilledAsync(IndexHarness harness, SimulatedChain chain, Random random, bool registered)
    {
        var kills = 0;
        while (true)
        {
            var stepsLeft = random.Next(2, 45);
            void Kill()
            {
                if (--stepsLeft == 0)
                    throw new SimulatedKill();
            }
            var source = new FaultyBlockSource(chain, random, failRate: 0.02);
            await using var indexer = harness.Start(chain, new FinalityDepths(1, 6), Small, Kill, source);
            try
            {
                await IndexHarness.CatchUpAsync(indexer);
                if (registered)
                    return kills;
                await harness.RegisterContractsAsync(chain.ChainId); // late: what was passed is adopted under fire
                registered = true;
            }
            catch (Exception e) when (e is SimulatedKill or RetryableException)
            {
                kills++;
            }
        }
    }
}
