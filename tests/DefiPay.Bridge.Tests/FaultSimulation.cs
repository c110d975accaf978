using DefiPay.Bridge.Tests.Simulation;

namespace DefiPay.Bridge.Tests;

/// <summary>Users deposit on both chains while nodes fail, parties are killed between any two steps, and chains fork before they are final.</summary>
internal static class FaultSimulation
{
    public static async Task RunAsync(int seed, int rounds)
    {
        await using var bridge = await SimulatedBridge.CreateAsync(seed);
        var random = bridge.Random;
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000_000);
        Assert.True(await RunUntilMintedAsync(bridge), $"Seed {seed:x}: the first lock was not minted.");

        bridge.Fate.FailRate = 0.03;
        bridge.Fate.KillRate = 0.01;
        for (var i = 0; i < rounds; i++)
        {
            if (random.Next(4) == 0)
                bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, random.Next(1, 1_000));
            if (random.Next(4) == 0)
                bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, random.Next(1, 1_000));
            if (random.Next(3) != 0)
                bridge.Evm.Mine();
            if (random.Next(3) != 0)
                bridge.Stratis.Mine();
            if (random.Next(8) == 0)
                bridge.Evm.Reorganise(1 + random.Next(2), _ => random.Next(3) != 0);
            if (random.Next(8) == 0)
                bridge.Stratis.Reorganise(1 + random.Next(2), _ => random.Next(3) != 0);
            if (random.Next(15) == 0)
                await bridge.CutConnectionsAsync();
            await bridge.RoundAsync();
            SimulatedInvariants.Hold(bridge);
        }

        bridge.Fate.FailRate = 0;
        bridge.Fate.KillRate = 0;
        Assert.True(await bridge.SettleAsync(), $"Seed {seed:x}: {Describe(bridge)}");
        Assert.True(bridge.Fate.Kills > 5, $"Seed {seed:x}: only {bridge.Fate.Kills} kills.");
        Assert.Equal(bridge.Evm.State.Locked, bridge.Stratis.State.Supply);
    }

    private static async Task<bool> RunUntilMintedAsync(SimulatedBridge bridge)
    {
        for (var i = 0; i < 20 && bridge.Stratis.State.Supply.IsZero; i++)
            await bridge.RunAsync(1);
        return !bridge.Stratis.State.Supply.IsZero;
    }

    private static string Describe(SimulatedBridge bridge) =>
        $"{bridge.Evm.State.Deposits.Count} locks, {bridge.Stratis.State.Minted.Count} mints, {bridge.Stratis.State.Burns.Count} burns, {bridge.Evm.State.Released.Count} releases; "
        + $"{bridge.Evm.PoolCount} and {bridge.Stratis.PoolCount} wait; {bridge.Fate.Kills} kills, {bridge.Fate.Failures} failures.";
}
