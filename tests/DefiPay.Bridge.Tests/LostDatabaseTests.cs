using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests;

/// <summary>A validator that had signed and voted, whose database is gone, and which begins with an empty one.</summary>
public sealed class LostDatabaseTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task Validators_LoseTheirSchemasAmidTransfers_SignTheSameAgainAndNothingIsDoubled(int roundsBefore)
    {
        await using var bridge = await MintedAsync(70 + roundsBefore);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 30);
        await bridge.RunAsync(roundsBefore);
        var burn = bridge.Stratis.State.Burns.Keys.Single();
        var before = new AttestationAnswer[SimulatedBridge.Validators];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = await bridge.Validator(i).Attestations.FindAsync(burn, CancellationToken.None);
            await LoseAsync(bridge, i);
        }

        Assert.True(await bridge.SettleAsync(30));
        await bridge.RunAsync(6); // votes that came late
        Assert.Equal(830, bridge.Stratis.State.Supply);
        Assert.Equal(830, bridge.Evm.State.Locked);
        Assert.Equal(2, bridge.Stratis.State.Minted.Count);
        Assert.Single(bridge.Evm.State.Released);
        for (var i = 0; i < before.Length; i++)
        {
            // What was paid out before it was read again needs no signature; what is signed again is the same, byte for byte.
            var after = await bridge.Validator(i).Attestations.FindAsync(burn, CancellationToken.None);
            if (before[i].Attestation is { } signed && after.Attestation is { } again)
                Assert.Equal(signed.Signature, again.Signature);
        }
    }

    [Fact]
    public async Task Validator_LostItsSchemaAndIsShownAnotherVersionOfWhatWasPaidOut_NeverSignsIt()
    {
        await using var bridge = await MintedAsync(79);
        bridge.Evm.Mine(150); // more than one look: Stratis is read to its head long before the release is
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(20));
        bridge.Evm.Mine(3);
        var paid = bridge.Stratis.State.Burns.Keys.Single();

        bridge.Asleep.UnionWith([1, 2, 3, SimulatedBridge.Validators]);
        bridge.Stratis.Reorganise(12, raw => raw[0] != '{'); // the burn of that number never was; votes and mints stay
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 700);
        bridge.Stratis.Mine(4);
        var other = bridge.Stratis.State.Burns.Single();
        Assert.NotEqual(paid, other.Key);
        Assert.Equal(1ul, other.Value.Number);
        await LoseAsync(bridge, 0);

        for (var i = 0; i < 10; i++)
        {
            await bridge.RoundAsync();
            Assert.NotEqual(AttestationStatus.Attested, (await AskAsync(bridge, other.Key)).Status);
        }
        Assert.Contains("Paid out without a deposit", (await AskAsync(bridge, other.Key)).Reason);
        bridge.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, (await bridge.Validator(0).ReadStatusAsync(CancellationToken.None)).Counts.Attestations);
    }

    private static Task<AttestationAnswer> AskAsync(SimulatedBridge bridge, TransferId id) => bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);

    private static async Task LoseAsync(SimulatedBridge bridge, int validator)
    {
        bridge.Kill(validator);
        await bridge.Store(validator).DropAsync(CancellationToken.None);
        await bridge.Store(validator).MigrateAsync(CancellationToken.None);
    }

    private static async Task<SimulatedBridge> MintedAsync(int seed)
    {
        var bridge = await SimulatedBridge.CreateAsync(seed);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        return bridge;
    }
}
