using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;
using DefiPay.TestSupport.Bridging;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests.Bridging;

/// <summary>
/// Value crosses both ways while either chain drops blocks and the indexer is killed. Validators do as they should: they act on what
/// is final. So the reserves are whole, or unknown, at every step.
/// </summary>
public sealed class BridgeSimulationTests
{
    private const int Steps = 60;

    [Theory]
    [InlineData(0x5eed31)]
    [InlineData(0x5eed32)]
    [InlineData(0x5eed33)]
    public async Task Bridge_UnderReorgsAndKills_IsWholeAtEveryStep(int seed)
    {
        var random = new Random(seed);
        var script = new BridgeScript().Deploy();
        var (locks, burns) = (new Dictionary<string, Crossing>(), new Dictionary<string, Crossing>());
        await using var harness = await IndexHarness.CreateAsync();
        foreach (var contract in script.Registrations)
            await harness.Contracts.RegisterAsync(contract, CancellationToken.None);

        for (var step = 0; step < Steps; step++)
        {
            Act(script, locks, burns, random);
            await IndexKilledAsync(harness, random.Next(2) == 0 ? script.EvmChain : script.StratisChain, script, random);
            Assert.True(await HealthAsync(harness) is true or null, $"Seed {seed:x}, step {step}: the reserves are not whole.");
        }

        script.EvmChain.Confirm(2);
        script.StratisChain.Confirm(2);
        await harness.IndexAsync(script);
        Assert.True(await HealthAsync(harness), $"Seed {seed:x}: the reserves are not whole in the end.");
        await using (var context = await harness.Reads.OpenAsync(null, CancellationToken.None))
        {
            var rows = await context.BridgeTransfers.ToListAsync();
            var all = locks.Values.Concat(burns.Values).ToDictionary(crossing => crossing.Transfer.Id);
            Assert.Equal(all.Keys.Order(), rows.Select(row => row.TransferId).Order());
            Assert.All(rows, row => Assert.Equal(all[row.TransferId].ReleasedAt is null ? BridgeStatus.SourceFinal : BridgeStatus.Completed, row.Status));
        }

        await using var fresh = await IndexHarness.CreateAsync();
        await fresh.IndexAsync(script);
        Assert.Equal(await fresh.DumpAsync(), await harness.DumpAsync());
    }

    [Fact]
    public async Task Rebuild_OfBothChains_GivesIdenticalRows()
    {
        var script = new BridgeScript().Deploy();
        script.Lock("1000").VoteAndMint();
        script.EvmChain.Mine(script.Burn("200").Release());
        await using var harness = await IndexHarness.CreateAsync();
        await harness.IndexAsync(script);
        var before = await harness.DumpAsync();

        foreach (var chain in IndexHarness.ToIndex(script))
        {
            await using var indexer = harness.Start(chain, neighbours: IndexHarness.ToIndex(script));
            await indexer.RebuildProjectionsAsync(CancellationToken.None);
        }

        Assert.Equal(before, await harness.DumpAsync());
    }

    private static void Act(BridgeScript script, Dictionary<string, Crossing> locks, Dictionary<string, Crossing> burns, Random random)
    {
        switch (random.Next(8))
        {
            case 0 or 1: Add(locks, script.Lock($"{random.Next(1, 1000)}"), script.EvmChain); break;
            case 2: Add(burns, script.Burn($"{random.Next(1, 1000)}"), script.StratisChain); break;
            case 3 or 4: Release(locks, script.EvmChain, script.StratisChain, transfer => [transfer.Vote(1), transfer.Vote(2), transfer.Vote(4), .. transfer.Mint()]); break;
            case 5: Release(burns, script.StratisChain, script.EvmChain, transfer => transfer.Release()); break;
            case 6: Drop(random.Next(2) == 0 ? script.EvmChain : script.StratisChain, script, locks, burns); break;
            default: script.EvmChain.Confirm(1, seconds: random.Next(20)); script.StratisChain.Confirm(1, seconds: random.Next(20)); break;
        }
    }

    private static void Add(Dictionary<string, Crossing> crossings, ScriptedTransfer transfer, ScriptedChain source) =>
        crossings[transfer.Id] = new Crossing(transfer, source.Height, null);

    private static void Release(
        Dictionary<string, Crossing> crossings, ScriptedChain source, ScriptedChain destination, Func<ScriptedTransfer, ScriptedEvent[]> events)
    {
        if (crossings.Values.FirstOrDefault(one => one.ReleasedAt is null && one.DepositedAt + 2 <= source.Height) is not { } ready)
            return;
        destination.Mine(events(ready.Transfer));
        crossings[ready.Transfer.Id] = ready with { ReleasedAt = destination.Height };
    }

    private static void Drop(ScriptedChain chain, BridgeScript script, Dictionary<string, Crossing> locks, Dictionary<string, Crossing> burns)
    {
        if (chain.Height <= 1)
            return; // the contracts stay
        var dropped = chain.Height;
        chain.Reorganise(1);
        var (made, given) = chain == script.EvmChain ? (locks, burns) : (burns, locks);
        foreach (var crossing in made.Values.Where(one => one.DepositedAt == dropped).ToList())
            made.Remove(crossing.Transfer.Id);
        foreach (var crossing in given.Values.Where(one => one.ReleasedAt == dropped).ToList())
            given[crossing.Transfer.Id] = crossing with { ReleasedAt = null };
    }

    private static async Task IndexKilledAsync(IndexHarness harness, ScriptedChain chain, BridgeScript script, Random random)
    {
        while (true)
        {
            var stepsLeft = random.Next(4, 80);
            try
            {
                await harness.IndexAsync(chain, script, () =>
                {
                    if (--stepsLeft == 0)
                        throw new SimulatedKill();
                });
                return;
            }
            catch (SimulatedKill)
            {
                // Started again, from what the database says.
            }
        }
    }

    private static async Task<bool?> HealthAsync(IndexHarness harness)
    {
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        return (await context.Reserves.SingleOrDefaultAsync())?.Healthy;
    }

    private sealed record Crossing(ScriptedTransfer Transfer, ulong DepositedAt, ulong? ReleasedAt);
}
