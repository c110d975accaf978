using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Stratis;

namespace DefiPay.Bridge.Tests;

/// <summary>Parties that were told of a token later than the chains were.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task Lock_OfATokenThatHalfOfThemAreToldOfLater_WaitsAndIsMinted()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(61);
        Untold(bridge, 0, 1, SimulatedBridge.Validators);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(10);
        var id = bridge.Evm.State.Deposits.Keys.Single();
        Assert.Equal(2, bridge.Stratis.State.Votes.Count);
        var answer = await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);
        Assert.Equal(AttestationStatus.Waiting, answer.Status);
        Assert.Equal("token: 0x7070707070707070707070707070707070707070 does not cross this bridge", answer.Reason);

        TellAll(bridge);
        Assert.True(await bridge.SettleAsync(15));
        await bridge.RunAsync(4);
        Assert.Null(await bridge.Store(0).Refusals.FindAsync(id, CancellationToken.None));
        await AssertWholeAsync(bridge, deposits: 1);
    }

    [Fact]
    public async Task Schema_OfTheVersionBefore_IsBroughtUpAndItsRefusalsAreLookedAtAgain()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(65);
        Untold(bridge, 0, 1);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(8);
        foreach (var schema in (string[])["bridge_validator1", "bridge_validator2"])
        {
            await bridge.ExecuteAsync($"""
                alter table {schema}.refusal drop column block_hash, drop column configuration, drop column awaits_token;
                alter table {schema}.settlement drop column token;
                drop index {schema}.outgoing_transfer;
                delete from {schema}.schema_version where number >= 3;
                """);
        }

        TellAll(bridge);
        await bridge.Store(0).MigrateAsync(CancellationToken.None);
        await bridge.Store(1).MigrateAsync(CancellationToken.None);
        Assert.True(await bridge.SettleAsync(15));
        await bridge.RunAsync(4);
        await AssertWholeAsync(bridge, deposits: 1);
    }

    [Fact]
    public async Task Payout_OfATokenThatOneIsToldOfLater_IsNoObjectionAndIsUnderstoodAfterwards()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(62);
        Untold(bridge, 3);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        await bridge.RunAsync(6);
        await bridge.RoundAsync(); // no block came since, so that it has seen all there is
        Assert.True(bridge.Validator(3).Evm.IsCaughtUp && bridge.Validator(3).Stratis.IsCaughtUp);
        Assert.Null(await bridge.Validator(3).Guard.FindObjectionAsync(CancellationToken.None));
        Assert.NotNull(await bridge.Store(3).Refusals.FindAsync(bridge.Evm.State.Deposits.Keys.Single(), CancellationToken.None));

        TellAll(bridge);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Asleep.Add(0); // the quorum needs the one that was told later
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        await bridge.RunAsync(4);
        await AssertWholeAsync(bridge, deposits: 2);
    }

    [Fact]
    public async Task Payout_OfAnUnknownTokenWithoutItsDeposit_IsAnObjectionStill()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(63);
        Untold(bridge, 3);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Lie["amount"] = "5000"; // its node shows another deposit than what is minted
        await bridge.RunAsync(1);
        var real = bridge.Evm.State.Deposits.Values.Single();
        for (var i = 0; i < 3; i++)
            bridge.Vote(i, real);
        bridge.Stratis.Mine(3);
        Assert.NotEmpty(bridge.Stratis.State.Minted);
        bridge.Evm.Mine(3);
        for (var i = 0; i < 4; i++)
            await bridge.RoundAsync();
        Assert.Contains("Paid out without a deposit", await bridge.Validator(3).Guard.FindObjectionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Deposit_ThatDoesNotFitForAnotherReason_StaysRefusedUnderEveryConfiguration()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(64);
        Untold(bridge, 0);
        bridge.Evm.Lie["amount"] = "999";
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(6);
        var id = bridge.Evm.State.Deposits.Keys.Single();
        Assert.False((await bridge.Store(0).Refusals.FindAsync(id, CancellationToken.None))!.Value.AwaitsToken);

        TellAll(bridge);
        await bridge.RunAsync(6);
        var answer = await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);
        Assert.Equal(AttestationStatus.Refused, answer.Status);
        Assert.Contains("its fields give 0x", answer.Reason);
        Assert.Empty(await bridge.Store(0).Refusals.ListOfOtherConfigurationsAsync(bridge.Route.Fingerprint, 10, CancellationToken.None));
        Assert.Empty(bridge.Stratis.State.Votes);
    }

    [Fact]
    public void Fingerprint_OfTheSamePairsInAnotherOrder_IsTheSame()
    {
        var options = SimulatedBridge.CreateOptions("Host=nowhere");
        var other = OtherPair();
        var one = new BridgeRoute(options with { Tokens = [.. options.Tokens, other] });
        var two = new BridgeRoute(options with { Tokens = [other, .. options.Tokens] });
        Assert.Equal(one.Fingerprint, two.Fingerprint);
        Assert.NotEqual(one.Fingerprint, new BridgeRoute(options).Fingerprint);
    }

    private static BridgeTokenPair OtherPair() =>
        new("0x00000000000000000000000000000000000000cc", SimulatedBridge.Account(98).Address.ToBase58(StratisNetwork.CirrusDev));

    private static void Untold(SimulatedBridge bridge, params int[] parties)
    {
        foreach (var party in parties)
            bridge.OwnOptions[party] = bridge.Options with { Tokens = [OtherPair()] };
    }

    private static void TellAll(SimulatedBridge bridge)
    {
        foreach (var party in bridge.OwnOptions.Keys)
            bridge.Kill(party); // options are read at a start
        bridge.OwnOptions.Clear();
    }

    private static async Task AssertWholeAsync(SimulatedBridge bridge, int deposits)
    {
        for (var i = 0; i <= SimulatedBridge.Validators; i++)
        {
            if (bridge.Asleep.Contains(i))
                continue;
            var counts = await bridge.Store(i).Deposits.CountAsync(CancellationToken.None);
            Assert.Equal((deposits, 0, deposits), (counts.Deposits, counts.Refusals, counts.Settlements));
            Assert.Null(await bridge.Store(i).Deposits.FindUnmatchedAsync(CancellationToken.None));
            foreach (var id in bridge.Evm.State.Deposits.Keys.Concat(bridge.Stratis.State.Burns.Keys))
                Assert.NotNull(await bridge.Store(i).Deposits.FindAsync(id, CancellationToken.None));
        }
    }
}
