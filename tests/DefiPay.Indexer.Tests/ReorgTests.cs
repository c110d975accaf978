using DefiPay.Chains;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests;

public sealed class ReorgTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 6)]
    [InlineData(3, 1)]
    public async Task Index_AfterReorgWithinFinal_EqualsOneOfTheWinningChainOnly(int seed, int depth)
    {
        var depths = new FinalityDepths(1, 6);
        var chain = new SimulatedChain();
        chain.Mine(60, seed);
        await using var forked = await IndexHarness.CreateAsync();
        await forked.RegisterContractsAsync(chain.ChainId);
        await using var indexer = forked.Start(chain, depths);
        await IndexHarness.CatchUpAsync(indexer);

        chain.Reorganise(depth, seed + 1000);
        chain.Mine(5, seed + 2000);
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        await using var clean = await IndexHarness.CreateAsync();
        await clean.RegisterContractsAsync(chain.ChainId);
        await using var other = clean.Start(chain, depths);
        await IndexHarness.CatchUpAsync(other);
        Assert.Equal(await clean.DumpAsync(), await forked.DumpAsync());
        await using var context = await forked.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Equal(1, (await context.ChainStatuses.SingleAsync()).Reorgs);
    }

    [Fact]
    public async Task Index_ReorgDeeperThanFinal_StallsInWordsAndKeepsServing()
    {
        var chain = new SimulatedChain();
        chain.Mine(30, seed: 4);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.RegisterContractsAsync(chain.ChainId);
        await using var indexer = harness.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);
        var before = (await harness.DumpAsync()).Where(row => !row.StartsWith("index_cursor", StringComparison.Ordinal)).ToList();

        chain.Reorganise(3, seed: 5);
        Assert.Equal(StepOutcome.Stalled, await IndexHarness.CatchUpAsync(indexer));

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var status = await context.ChainStatuses.SingleAsync();
        Assert.Equal(IndexState.Stalled, status.State);
        Assert.Contains("dropped more than the 2 blocks", status.Message);
        Assert.Equal(30, status.IndexedBlock);
        Assert.Equal(before, (await harness.DumpAsync()).Where(row => !row.StartsWith("index_cursor", StringComparison.Ordinal)).ToList());
        Assert.NotEmpty(await context.Balances.ToListAsync());
    }

    [Fact]
    public async Task Index_StalledNodeReturnsToTheOldChain_GoesOn()
    {
        var chain = new SimulatedChain();
        chain.Mine(30, seed: 6);
        var honest = chain.CopyUpTo(30);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.RegisterContractsAsync(chain.ChainId);
        await using (var indexer = harness.Start(chain))
        {
            await IndexHarness.CatchUpAsync(indexer);
            chain.Reorganise(3, seed: 7);
            Assert.Equal(StepOutcome.Stalled, await IndexHarness.CatchUpAsync(indexer));
        }

        honest.Mine(2, seed: 8);
        await using var again = harness.Start(honest);
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(again));
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var status = await context.ChainStatuses.SingleAsync();
        Assert.Equal((IndexState.Live, 32L, null), (status.State, status.IndexedBlock, status.Message));
    }

    [Fact]
    public async Task Index_NodeFallsBehindOnTheSameChain_WaitsWithoutUndoing()
    {
        var chain = new SimulatedChain();
        chain.Mine(20, seed: 9);
        var slow = chain.CopyUpTo(12);
        await using var harness = await IndexHarness.CreateAsync();
        await using (var indexer = harness.Start(chain))
            await IndexHarness.CatchUpAsync(indexer);

        await using var behind = harness.Start(slow);
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(behind));

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var status = await context.ChainStatuses.SingleAsync();
        Assert.Equal(20, status.IndexedBlock);
        Assert.Contains("behind the indexed block 20", status.Message);
    }

    [Fact]
    public async Task Index_TwoReorgsThatTogetherReachBelowFinal_Stalls()
    {
        var depths = new FinalityDepths(1, 6);
        var chain = new SimulatedChain();
        chain.Mine(30, seed: 51);
        await using var harness = await IndexHarness.CreateAsync();
        await using var indexer = harness.Start(chain, depths);
        await IndexHarness.CatchUpAsync(indexer);

        chain.Reorganise(6, seed: 52);
        Assert.Equal(StepOutcome.Progressed, await indexer.StepAsync(CancellationToken.None)); // undone, nothing new appended yet
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Equal(Finality.Final, (await context.Blocks.SingleAsync(block => block.Number == 24)).Finality);

        chain.Reorganise(13, seed: 53);
        Assert.Equal(StepOutcome.Stalled, await IndexHarness.CatchUpAsync(indexer));
        var status = await context.ChainStatuses.SingleAsync();
        Assert.Equal((24L, IndexState.Stalled), (status.IndexedBlock, status.State));
    }

    [Fact]
    public async Task Index_StalledAndGivenAGreaterFinalDepth_GoesOn()
    {
        var chain = new SimulatedChain();
        chain.Mine(30, seed: 54);
        await using var harness = await IndexHarness.CreateAsync();
        await using (var indexer = harness.Start(chain))
        {
            await IndexHarness.CatchUpAsync(indexer);
            chain.Reorganise(4, seed: 55);
            Assert.Equal(StepOutcome.Stalled, await IndexHarness.CatchUpAsync(indexer));
        }

        await using var patient = harness.Start(chain, new FinalityDepths(1, 6));
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(patient));
    }

    [Fact]
    public async Task Index_NodeFallsBehind_WhatWasFinalStaysFinal()
    {
        var chain = new SimulatedChain();
        chain.Mine(20, seed: 56);
        await using var harness = await IndexHarness.CreateAsync();
        await using (var indexer = harness.Start(chain))
            await IndexHarness.CatchUpAsync(indexer);

        await using var behind = harness.Start(chain.CopyUpTo(12));
        await IndexHarness.CatchUpAsync(behind);

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var row = await context.Chains.SingleAsync();
        Assert.Equal((12L, 18L, 18L), (row.HeadBlock, row.SafeBlock, row.FinalBlock));
    }

    [Fact]
    public async Task Index_ReorgDroppedTheContractThatWaitsForAdoption_UndoesTheForkFirst()
    {
        var depths = new FinalityDepths(1, 6);
        var chain = new SimulatedChain();
        chain.Mine(30, seed: 57);
        await using var harness = await IndexHarness.CreateAsync();
        await using var indexer = harness.Start(chain, depths, decoder: new CanonicalDecoder(chain));
        await IndexHarness.CatchUpAsync(indexer);

        chain.Reorganise(5, seed: 58);
        await harness.RegisterContractsAsync(chain.ChainId);
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        await using var clean = await IndexHarness.CreateAsync();
        await clean.RegisterContractsAsync(chain.ChainId);
        await using var other = clean.Start(chain, depths);
        await IndexHarness.CatchUpAsync(other);
        Assert.Equal(await clean.DumpAsync(), await harness.DumpAsync());
    }
}
