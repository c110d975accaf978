using System.Numerics;
using DefiPay.Chains;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests;

public sealed class ProjectionTests
{
    [Fact]
    public async Task Past_AtEveryBlock_EqualsTheModelAndSumsUpToTheSupply()
    {
        var chain = new SimulatedChain();
        chain.Mine(120, seed: 11);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.RegisterContractsAsync(chain.ChainId);
        await using var indexer = harness.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);

        for (ulong block = 0; block <= chain.Height; block++)
            await CompareAsync(harness, chain.WorldAt(block), new BlockPoint(chain.ChainId, block));
        await CompareAsync(harness, chain.WorldAt(chain.Height), null);
    }

    [Fact]
    public async Task Rebuild_FromStoredFacts_GivesIdenticalRows()
    {
        var chain = new SimulatedChain();
        chain.Mine(80, seed: 12);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.RegisterContractsAsync(chain.ChainId);
        await using var indexer = harness.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);
        var before = await harness.DumpAsync();

        await indexer.RebuildProjectionsAsync(CancellationToken.None);

        Assert.Equal(before, await harness.DumpAsync());
    }

    [Fact]
    public async Task Contracts_RegisteredAfterTheIndexPassedThem_AreIndexedAsIfFromTheStart()
    {
        var chain = new SimulatedChain();
        chain.Mine(70, seed: 13);
        await using var late = await IndexHarness.CreateAsync();
        await using var indexer = late.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);
        await using (var context = await late.Reads.OpenAsync(null, CancellationToken.None))
            Assert.Empty(await context.Events.ToListAsync());

        await late.RegisterContractsAsync(chain.ChainId);
        await IndexHarness.CatchUpAsync(indexer);

        await using var early = await IndexHarness.CreateAsync();
        await early.RegisterContractsAsync(chain.ChainId);
        await using var other = early.Start(chain);
        await IndexHarness.CatchUpAsync(other);
        Assert.Equal(await early.DumpAsync(), await late.DumpAsync());
    }

    [Fact]
    public async Task Contracts_RegisteredAgainAsAnotherKind_AreFoldedAsIfTheyHadAlwaysBeen()
    {
        var chain = new SimulatedChain();
        chain.Mine(50, seed: 15);
        await using var corrected = await IndexHarness.CreateAsync();
        await corrected.RegisterContractsAsync(chain.ChainId);
        var wrong = new ContractRegistration(chain.ChainId, SimulatedWorld.EscrowContract, "escrow", "Lottery", SimulatedChain.Hash("escrow"), 1);
        await corrected.Contracts.RegisterAsync(wrong, CancellationToken.None);
        await using var indexer = corrected.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);
        await using (var context = await corrected.Reads.OpenAsync(null, CancellationToken.None))
            Assert.Empty(await context.Escrows.ToListAsync());

        await corrected.RegisterContractsAsync(chain.ChainId);
        await IndexHarness.CatchUpAsync(indexer);

        await using var clean = await IndexHarness.CreateAsync();
        await clean.RegisterContractsAsync(chain.ChainId);
        await using var other = clean.Start(chain);
        await IndexHarness.CatchUpAsync(other);
        Assert.Equal(await clean.DumpAsync(), (await corrected.DumpAsync()).Select(row => row.Replace("\"indexed_contracts\": 4", "\"indexed_contracts\": 3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Escrow_OfATokenThatIsNotIndexed_HasATokenWithoutName()
    {
        var chain = new SimulatedChain();
        chain.Mine(60, seed: 14);
        await using var harness = await IndexHarness.CreateAsync();
        await harness.Contracts.RegisterAsync(
            new(chain.ChainId, SimulatedWorld.EscrowContract, "escrow", "Escrow", SimulatedChain.Hash("escrow"), 1), CancellationToken.None);
        await using var indexer = harness.Start(chain);
        await IndexHarness.CatchUpAsync(indexer);

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var escrows = await context.Escrows.Include(escrow => escrow.Token).ToListAsync();
        Assert.Equal(chain.WorldAt(chain.Height).Escrows.Count, escrows.Count);
        Assert.All(escrows, escrow => Assert.Equal(("", null), (escrow.Token.Symbol, escrow.Token.TotalSupply)));
        Assert.Empty(await context.Transfers.ToListAsync());
    }

    private static async Task CompareAsync(IndexHarness harness, SimulatedWorld world, BlockPoint? at)
    {
        await using var context = await harness.Reads.OpenAsync(at, CancellationToken.None);
        var balances = await context.Balances.ToListAsync();
        foreach (var token in await context.Tokens.Where(token => token.Address != null).ToListAsync())
        {
            var sum = balances.Where(balance => balance.TokenId == token.TokenId).Aggregate(BigInteger.Zero, (total, balance) => total + balance.Amount);
            Assert.Equal(token.TotalSupply, sum);
            Assert.Equal(world.Supply.GetValueOrDefault(token.TokenId), sum);
        }
        var expected = world.Balances.Where(balance => !balance.Value.IsZero).Select(balance => (balance.Key.Token, balance.Key.Account, balance.Value))
            .Concat(world.Unspent.GroupBy(output => output.Account)
                .Select(group => ("native", group.Key, group.Aggregate(BigInteger.Zero, (sum, output) => sum + output.Amount))));
        Assert.Equal(
            expected.OrderBy(row => row.Item1, StringComparer.Ordinal).ThenBy(row => row.Item2, StringComparer.Ordinal),
            balances.Where(balance => !balance.Amount.IsZero).Select(balance => (balance.TokenId, balance.Account, balance.Amount))
                .OrderBy(row => row.TokenId, StringComparer.Ordinal).ThenBy(row => row.Account, StringComparer.Ordinal));
        Assert.Equal(
            world.Escrows.Select(escrow => (escrow.Id, (long)escrow.Number, escrow.Capturable, escrow.Captured, escrow.Refunded)).Order(),
            (await context.Escrows.ToListAsync()).Select(escrow => (escrow.EscrowId, escrow.Number, escrow.Capturable, escrow.Captured, escrow.Refunded)).Order());
    }
}
