using DefiPay.Bridge.Tests.Simulation;

namespace DefiPay.Bridge.Tests;

public sealed class BridgeSimulationTests
{
    [Fact]
    public async Task Bridge_UndisturbedThereAndBack_ArrivesWithinAFewBlocks()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(1);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(10));
        Assert.Equal(1_000, bridge.Stratis.State.Supply);

        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(10));
        Assert.Equal(800, bridge.Stratis.State.Supply);
        Assert.Equal(800, bridge.Evm.State.Locked);
    }

    /// <summary>Three seeds; as many as DEFIPAY_KILLS says where that is set (docs/operating/bridge.md).</summary>
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(0x5eed01, int.TryParse(Environment.GetEnvironmentVariable("DEFIPAY_KILLS"), out var count) && count is > 0 and <= 10_000 ? count : 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Bridge_KilledFailingAndForked_PaysEachDepositOnceAndNothingElse(int seed) => FaultSimulation.RunAsync(seed, rounds: 60);
}
