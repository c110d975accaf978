using DefiPay.Bridge.Submitting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Tests;

/// <summary>What a relayer's account can be made to lose or to wait for: gas, nonces, dust, and many that cannot go on.</summary>
public sealed class RelayerMoneyTests
{
    [Fact]
    public async Task Release_OfATokenDearerThanOurs_IsGivenWhatTheNodeEstimates()
    {
        await using var bridge = await BurnedAsync(81);
        bridge.Evm.GasNeeded = bridge.Evm.GasEstimated = 700_000;
        Assert.True(await bridge.SettleAsync(15));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(131_072)]
    public async Task Release_NodeSaysLessThanItNeeds_IsGivenEnoughAllTheSame(ulong estimated)
    {
        await using var bridge = await BurnedAsync(82);
        bridge.Evm.GasEstimated = estimated;
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Release_NodeSaysAbsurdGas_WaitsInWordsAndHoldsUpNoOther()
    {
        await using var bridge = await BurnedAsync(83);
        bridge.Evm.GasEstimated = ulong.MaxValue;
        await bridge.RunAsync(8);
        var id = bridge.Stratis.State.Burns.Keys.Single();
        Assert.Equal(
            "somebody who gives it more gas: it needs 18446744073709551615, at most 1000000 are given here",
            await bridge.Store(SimulatedBridge.Validators).Deposits.FindWaitingAsync(id, CancellationToken.None));
        Assert.Equal(0, bridge.Evm.PoolCount);

        bridge.Evm.GasEstimated = 130_000;
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Release_SignedWithANonceThatTheNodeMadeUp_BeginsAnewWithOneThatCanBeMined()
    {
        await using var bridge = await BurnedAsync(84);
        bridge.Evm.NonceTold = 1_000_000;
        await bridge.RunAsync(8);
        Assert.Equal(1_000_000ul, (await WaitingAsync(bridge)).Single().Nonce);

        bridge.Evm.NonceTold = null;
        await bridge.RunAsync(3);
        Assert.Empty(bridge.Evm.State.Released); // the truth may be another moment's: nothing is given up at once
        bridge.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await bridge.SettleAsync(15));
        Assert.Equal(1ul, bridge.Evm.State.Nonces.Values.Single());
        await bridge.RunAsync(4);
        Assert.Empty(await WaitingAsync(bridge));
    }

    [Fact]
    public async Task Release_NodeSaysANonceThatNoAccountHas_SignsNothing()
    {
        await using var bridge = await BurnedAsync(85);
        bridge.Evm.NonceTold = ulong.MaxValue;
        await bridge.RunAsync(8);
        Assert.Empty(await WaitingAsync(bridge));

        bridge.Evm.NonceTold = null;
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Release_OfDust_IsAttestedAndLeftToItsOwner()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(86);
        bridge.OwnOptions[SimulatedBridge.Validators] = bridge.Options with { Tokens = [.. bridge.Options.Tokens.Select(pair => pair with { ReleaseLeast = 150 })] };
        bridge.Stratis.Operate(state => state with { Supply = 1_000 });
        bridge.Evm.Operate(state => state with { Locked = 1_000 });
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 149);
        bridge.Stratis.Mine();
        var dust = bridge.Stratis.State.Burns.Keys.Single();
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 150);
        for (var i = 0; i < 10; i++)
        {
            bridge.Evm.Mine();
            bridge.Stratis.Mine();
            await bridge.RoundAsync();
        }

        Assert.Equal(150, Assert.Single(bridge.Evm.State.Released.Values).Amount);
        Assert.Equal(
            "a claim by its owner: this relayer pays for releases of at least 150 units",
            await bridge.Store(SimulatedBridge.Validators).Deposits.FindWaitingAsync(dust, CancellationToken.None));
        for (var i = 0; i < SimulatedBridge.Validators; i++)
            Assert.NotNull((await bridge.Validator(i).Attestations.FindAsync(dust, CancellationToken.None)).Attestation);
    }

    [Fact]
    public async Task Rounds_OverMoreThanAWindow_ComeToEachAndBeginAgain()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(87);
        bridge.Stratis.Operate(state => state with { Supply = 1_000 });
        bridge.Evm.Operate(state => state with { IsPaused = true });
        bridge.Evm.Mine();
        for (var i = 0; i < 7; i++)
        {
            bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 1);
            bridge.Stratis.Mine();
        }
        bridge.Stratis.Mine(3);
        await bridge.RoundAsync();
        await bridge.RoundAsync();

        var rounds = new DepositRounds(bridge.Store(SimulatedBridge.Validators).Deposits, bridge.Route.Evm.ChainId, OutgoingKind.Release, bridge.Time, size: 3);
        var seen = new List<ulong[]>();
        for (var i = 0; i < 5; i++)
        {
            var window = await rounds.ListAsync(0, CancellationToken.None);
            var again = await rounds.ListAsync(0, CancellationToken.None); // the same until all of it were looked at
            Assert.Equal(window.Select(deposit => deposit.Id), again.Select(deposit => deposit.Id));
            rounds.CountLooks(window.Count);
            seen.Add([.. window.Select(deposit => deposit.Fields.Number)]);
        }
        Assert.Equal([[1, 2, 3], [4, 5, 6], [7], [1, 2, 3], [4, 5, 6]], seen);
    }

    private static Task<List<OutgoingTransaction>> WaitingAsync(SimulatedBridge bridge) =>
        bridge.Store(SimulatedBridge.Validators).Outbox.ListWaitingAsync(bridge.Route.Evm.ChainId, CancellationToken.None);

    private static async Task<SimulatedBridge> BurnedAsync(int seed)
    {
        var bridge = await SimulatedBridge.CreateAsync(seed);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Stratis.Mine();
        return bridge;
    }
}
