using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests;

/// <summary>What a validator says of deposits that are on their way to be final.</summary>
public sealed class SeenTests
{
    [Fact]
    public async Task Validator_AskedForAnEvmDepositOnItsWayToFinal_NamesItsBlockThenAttests()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(71);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine();
        var id = bridge.Evm.State.Deposits.Keys.Single();
        Assert.Equal(AttestationStatus.Unknown, (await AskAsync(bridge, id)).Status);
        await bridge.RoundAsync();
        var answer = await AskAsync(bridge, id);
        Assert.Equal(AttestationStatus.NotFinal, answer.Status);
        Assert.Equal($"The deposit is in block {bridge.Evm.Height}, which is not final here yet.", answer.Reason);
        Assert.Null(answer.Attestation);
        Assert.Empty(bridge.Stratis.State.Votes);

        await bridge.RunAsync(3);
        Assert.Equal(AttestationStatus.Waiting, (await AskAsync(bridge, id)).Status);
    }

    [Fact]
    public async Task Validator_AskedForABurnOnItsWayToFinal_NamesItsBlockThenAttests()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(72);
        bridge.Stratis.Operate(state => state with { Supply = 1_000 });
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Stratis.Mine();
        await bridge.RoundAsync();
        var id = bridge.Stratis.State.Burns.Keys.Single();
        var answer = await AskAsync(bridge, id);
        Assert.Equal(AttestationStatus.NotFinal, answer.Status);
        Assert.Contains($"block {bridge.Stratis.Height}", answer.Reason);

        bridge.Stratis.Mine(2);
        await bridge.RoundAsync();
        Assert.Equal(AttestationStatus.Attested, (await AskAsync(bridge, id)).Status);
    }

    [Fact]
    public async Task Validator_DepositVanishesBeforeItIsFinal_IsUnknownAgain()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(73);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine();
        var id = bridge.Evm.State.Deposits.Keys.Single();
        await bridge.RoundAsync();
        Assert.Equal(AttestationStatus.NotFinal, (await AskAsync(bridge, id)).Status);

        bridge.Evm.Reorganise(1, _ => false);
        await bridge.RunAsync(3);
        Assert.Equal(AttestationStatus.Unknown, (await AskAsync(bridge, id)).Status);
        Assert.Empty(bridge.Stratis.State.Votes);
    }

    private static Task<AttestationAnswer> AskAsync(SimulatedBridge bridge, TransferId id) => bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);
}
