using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Bridge.Tests;

/// <summary>A user who knows nothing but the hash of the deposit's transaction, while no relayer runs.</summary>
public sealed class ClaimTests
{
    private static readonly TimeSpan NoPatience = TimeSpan.Zero;

    [Fact]
    public async Task Claim_OfABurn_BringsItsSignaturesToTheGateway()
    {
        await using var bridge = await MintedAsync(31);
        var hash = bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        using var runner = Runner(bridge);
        await Assert.ThrowsAsync<PermanentException>(() => runner.RunAsync(hash, NoPatience, CancellationToken.None));

        bridge.Stratis.Mine();
        var early = Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None));
        Assert.Equal(ClaimOutcome.Waiting, early.Outcome);
        Assert.StartsWith("the deposit to be final", early.Words);

        await bridge.RunAsync(8);
        var sent = Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None));
        Assert.Equal($"a block to take {sent.TransactionHash}", sent.Words);
        bridge.Evm.Mine();
        Assert.Equal(ClaimOutcome.AlreadyDone, Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None)).Outcome);
        Assert.Single(bridge.Evm.State.Released);
        SimulatedInvariants.Hold(bridge);
    }

    [Fact]
    public async Task Claim_NodeNamesAbsurdFees_SignsNothing()
    {
        await using var bridge = await MintedAsync(34);
        var hash = bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(8);
        bridge.Evm.FeeSuggested = 600_000_000_000;
        using var runner = Runner(bridge);
        var result = Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None));
        Assert.Null(result.TransactionHash);
        Assert.Equal("cheaper gas: it costs 600000000000 wei now, at most 500000000000 are offered", result.Words);
    }

    [Fact]
    public async Task Claim_OfALock_SaysWhatItWaitsForAndMintsWhatWasQueued()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(32);
        bridge.Asleep.Add(SimulatedBridge.Validators);
        bridge.Stratis.Operate(state => state with { Available = 10 });
        var hash = bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine(4);
        using var runner = Runner(bridge);
        Assert.StartsWith("3 more votes of validators (0 of 3)", Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None)).Words);

        await bridge.RunAsync(10);
        Assert.Equal("the vault's rate limit: 10 of 1000 units may be minted now", Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None)).Words);

        bridge.Stratis.Operate(state => state with { Available = 1_000 });
        bridge.Stratis.Mine();
        Assert.Equal(ClaimOutcome.Waiting, Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None)).Outcome);
        bridge.Stratis.Mine();
        Assert.Equal(ClaimOutcome.AlreadyDone, Assert.Single(await runner.RunAsync(hash, NoPatience, CancellationToken.None)).Outcome);
        Assert.Equal(1_000, bridge.Stratis.State.Supply);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("0x1234")]
    public async Task Claim_OfWhatIsNoHash_SaysWhatIsAccepted(string text)
    {
        await using var bridge = await SimulatedBridge.CreateAsync(33);
        using var runner = Runner(bridge);
        var refusal = await Assert.ThrowsAsync<PermanentException>(() => runner.RunAsync(text, NoPatience, CancellationToken.None));
        Assert.Contains("accepted are 64 hex digits", refusal.Message);
    }

    private static ClaimRunner Runner(SimulatedBridge bridge)
    {
        var validators = Enumerable.Range(0, SimulatedBridge.Validators).Select(IAttestationSource (i) => bridge.Validator(i).Attestations).ToList();
        return new ClaimRunner(
            bridge.Options, bridge.Connect(), validators, new SimulatedReleaseAccount("0x0000000000000000000000000000000000000c1a", bridge.Evm),
            SimulatedBridge.Account(SimulatedBridge.Validators), bridge.Time, NullLogger.Instance);
    }

    private static async Task<SimulatedBridge> MintedAsync(int seed)
    {
        var bridge = await SimulatedBridge.CreateAsync(seed);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        bridge.Asleep.Add(SimulatedBridge.Validators);
        return bridge;
    }
}
