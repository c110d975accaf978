using DefiPay.Bridge.Tests.Simulation;

namespace DefiPay.Bridge.Tests;

/// <summary>Votes are transactions: each costs coins, and one that is signed can still be kept back.</summary>
public sealed class VotingTests
{
    [Fact]
    public async Task Vote_StoredBeforeTheChainLeftWhatWasFinal_IsNotSentAfterwards()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(61);
        bridge.Asleep.UnionWith([1, 2, 3, SimulatedBridge.Validators]);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine(4);
        for (var i = 0; i < 3; i++)
            await bridge.RoundAsync(); // no block of Stratis takes the vote
        Assert.Equal(1, bridge.Stratis.PoolCount);

        bridge.Stratis.ForgetPool();
        bridge.Kill(0);
        bridge.Evm.Reorganise(6, _ => false);
        await bridge.WorkAsync(0, 3); // voting happens to be faster than the first look at the chain
        for (var i = 0; i < 20; i++)
            await bridge.RoundAsync();

        Assert.NotNull(bridge.Validator(0).Evm.Problem);
        Assert.Equal(0, bridge.Stratis.PoolCount);
        bridge.Stratis.Mine(3);
        Assert.Empty(bridge.Stratis.State.Votes);
    }

    [Fact]
    public async Task Vote_ThatTheVaultFails_IsTriedLessAndLessOftenAndGoesOnInTheEnd()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(62);
        bridge.Stratis.Operate(state => state with { VoteError = "the token did not mint" });
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        for (var i = 0; i < 60; i++)
        {
            await bridge.RunAsync(1);
            bridge.Time.Advance(TimeSpan.FromSeconds(1));
        }
        // 78 seconds: rests of 1, 2, 4, 8, 16 and 32 seconds, each begun when the vote before was signed.
        Assert.InRange(bridge.Stratis.FailedCount, SimulatedBridge.Validators * 3, SimulatedBridge.Validators * 7);

        bridge.Stratis.Operate(state => state with { VoteError = null });
        bridge.Time.Advance(TimeSpan.FromHours(1));
        Assert.True(await bridge.SettleAsync(15));
    }
}
