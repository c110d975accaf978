using System.Collections.Immutable;
using System.Numerics;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Bridge.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Bridge.Tests;

/// <summary>Limits, pauses, rotations, stuck transactions, and chains or nodes that break their word.</summary>
public sealed class RulesTests
{
    private static readonly BigInteger Plenty = BigInteger.Pow(10, 30);

    [Fact]
    public async Task Mint_OverTheLimit_IsQueuedAndMintedOnceTheLimitAllows()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(21);
        bridge.Stratis.Operate(state => state with { Available = 100 });
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(15);
        Assert.Single(bridge.Stratis.State.Queued);
        var id = bridge.Evm.State.Deposits.Keys.Single();
        Assert.Equal("the vault's rate limit: 100 of 1000 units may be minted now", await WaitingAsync(bridge, id));

        bridge.Stratis.Operate(state => state with { Available = Plenty });
        Assert.True(await bridge.SettleAsync(15));
        Assert.Empty(bridge.Stratis.State.Queued);
    }

    [Fact]
    public async Task Release_OverTheLimitThenPaused_WaitsWithTheReason()
    {
        await using var bridge = await MintedAsync(22);
        bridge.Evm.Operate(state => state with { Available = 100 });
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(12);
        var id = bridge.Stratis.State.Burns.Keys.Single();
        Assert.Equal("the gateway's rate limit: 100 of 200 units may be released now", await WaitingAsync(bridge, id));

        bridge.Evm.Operate(state => state with { Available = Plenty, IsPaused = true });
        await bridge.RunAsync(12);
        Assert.Equal("releases to be unpaused in the gateway", await WaitingAsync(bridge, id));
        Assert.Empty(bridge.Evm.State.Released);

        bridge.Evm.Operate(state => state with { IsPaused = false });
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Mint_Paused_NobodyVotesUntilItGoesOn()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(23);
        bridge.Stratis.Operate(state => state with { IsPaused = true });
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(12);
        Assert.Empty(bridge.Stratis.State.Votes);
        Assert.Equal("mints to be unpaused in the vault", await WaitingAsync(bridge, bridge.Evm.State.Deposits.Keys.Single()));

        bridge.Stratis.Operate(state => state with { IsPaused = false });
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Rotation_BetweenAttestationAndRelease_ValidatorsSignAgainForTheNewEpoch()
    {
        await using var bridge = await MintedAsync(24);
        bridge.Asleep.Add(SimulatedBridge.Validators);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(6);
        var id = bridge.Stratis.State.Burns.Keys.Single();
        Assert.Equal(1ul, (await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None)).Attestation!.Epoch);

        // Validator 1 leaves; the others stay.
        bridge.Evm.Operate(state => state with { Epoch = 2, Signers = [.. state.Signers.Skip(1)] });
        await bridge.RunAsync(3);
        Assert.Equal(2ul, (await bridge.Validator(1).Attestations.FindAsync(id, CancellationToken.None)).Attestation!.Epoch);
        Assert.Equal(1ul, (await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None)).Attestation!.Epoch);
        bridge.Asleep.Clear();
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Rotation_TakenBackByAFork_ValidatorsGiveOutWhatCountsNow()
    {
        await using var bridge = await MintedAsync(34);
        bridge.Asleep.Add(SimulatedBridge.Validators);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(6);
        bridge.Evm.Operate(state => state with { Epoch = 2 });
        await bridge.RunAsync(3);
        var id = bridge.Stratis.State.Burns.Keys.Single();
        Assert.Equal(2ul, (await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None)).Attestation!.Epoch);

        bridge.Evm.Operate(state => state with { Epoch = 1 });
        await bridge.RunAsync(3);
        Assert.Equal(1ul, (await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None)).Attestation!.Epoch);
        bridge.Asleep.Clear();
        Assert.True(await bridge.SettleAsync(15));
    }

    [Fact]
    public async Task Release_ManyBeforeItCannotGoOn_IsNotHeldUp()
    {
        await using var bridge = await MintedAsync(35);
        bridge.Evm.Operate(state => state with { Available = 10 });
        for (var i = 0; i < 12; i++)
        {
            bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 20);
            bridge.Stratis.Mine();
        }
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 7);
        for (var i = 0; i < 12; i++)
        {
            bridge.Time.Advance(TimeSpan.FromSeconds(5)); // a slow node: all that was looked at may be looked at again
            await bridge.RunAsync(1);
        }
        Assert.Equal(7, Assert.Single(bridge.Evm.State.Released.Values).Amount);
    }

    [Fact]
    public async Task Mint_ManyBeforeItCannotGoOn_IsNotHeldUp()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(36);
        bridge.Stratis.Operate(state => state with { Available = 0 });
        for (var i = 0; i < 12; i++)
            bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 20);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 7);
        await bridge.RunAsync(20);
        Assert.Equal(13, bridge.Stratis.State.Queued.Count);

        bridge.Stratis.Operate(state => state with { Available = 10 });
        for (var i = 0; i < 12; i++)
        {
            bridge.Time.Advance(TimeSpan.FromSeconds(5));
            await bridge.RunAsync(1);
        }
        Assert.Equal(7, Assert.Single(bridge.Stratis.State.Minted.Values).Amount);
    }

    [Fact]
    public async Task Rotation_OfTheVaultWithVotesCast_ValidatorsVoteAgain()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(25);
        bridge.Asleep.UnionWith([2, 3]);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(10);
        Assert.Equal(2, bridge.Stratis.State.Votes.Count);

        bridge.Stratis.Operate(state => state with { Epoch = 2 });
        bridge.Asleep.Clear();
        Assert.True(await bridge.SettleAsync(15));
        Assert.True(bridge.Stratis.State.Votes.Count(vote => vote.Epoch == 2) >= 3);
    }

    [Fact]
    public async Task Release_FeesRise_IsSentAgainWithHigherFeesAndTheSameNonce()
    {
        await using var bridge = await MintedAsync(26);
        bridge.Evm.FeeLeast = 2_100_000_000; // what is suggested no longer suffices
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(10);
        Assert.Empty(bridge.Evm.State.Released);
        Assert.Equal(1, bridge.Evm.PoolCount);

        bridge.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await bridge.SettleAsync(15));
        Assert.Equal(1ul, bridge.Evm.State.Nonces.Values.Single());
        await bridge.RunAsync(5);
        Assert.Equal(0, (await bridge.Store(SimulatedBridge.Validators).Deposits.CountAsync(CancellationToken.None)).Waiting);
    }

    [Fact]
    public async Task Release_NonceBelowIsFreedByAFork_IsFilledSoThatTheReleaseGoesOn()
    {
        await using var bridge = await MintedAsync(27);
        var account = new SimulatedReleaseAccount("0x0000000000000000000000000000000000000e1a", bridge.Evm);
        var foreign = account.Sign(null, 0, 21_000, new(3_000_000_000, 1_000_000)).Raw;
        bridge.Asleep.Add(SimulatedBridge.Validators);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(6);
        bridge.Evm.Send(foreign);
        bridge.Evm.Mine();
        bridge.Asleep.Clear();
        bridge.Evm.FeeLeast = 5_000_000_000; // the release, nonce 1, waits
        for (var i = 0; i < 4; i++)
            await bridge.RoundAsync();
        Assert.Equal(1, bridge.Evm.PoolCount);
        bridge.Evm.Reorganise(1, raw => !raw.AsSpan().SequenceEqual(foreign));
        Assert.Empty(bridge.Evm.State.Nonces);

        bridge.Evm.FeeLeast = 0;
        Assert.True(await bridge.SettleAsync(15));
        Assert.Equal(2ul, bridge.Evm.State.Nonces.Values.Single());
    }

    [Fact]
    public async Task Validator_ForkBelowFinal_StopsSaysSoAndSignsNothing()
    {
        await using var bridge = await MintedAsync(28);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Stratis.Mine(4);
        await bridge.WorkAsync(0, 1);
        await bridge.WorkAsync(0, 1);
        bridge.Stratis.Reorganise(5, _ => false);
        for (var i = 0; i < 4; i++)
        {
            bridge.Stratis.Mine();
            await bridge.RoundAsync();
        }

        var status = await bridge.Validator(0).ReadStatusAsync(CancellationToken.None);
        Assert.Contains("which was final here (depth 2). Nothing is signed.", status.Chains[1].Problem);
        Assert.Equal(0, status.Counts.Attestations);
        bridge.Kill(0);
        await bridge.WorkAsync(0, 2); // attesting happens to be faster than the first look at the chain
        Assert.Equal(0, (await bridge.Validator(0).ReadStatusAsync(CancellationToken.None)).Counts.Attestations);
        await bridge.RoundAsync();
        bridge.Time.Advance(TimeSpan.FromSeconds(5)); // so that it counts again
        Assert.NotNull(bridge.Validator(0).Stratis.Problem);
        Assert.Equal(0, (await bridge.Validator(0).ReadStatusAsync(CancellationToken.None)).Counts.Attestations);
    }

    [Fact]
    public async Task Validator_ForkBelowFinalAfterSigning_NoLongerGivesItsAttestationOut()
    {
        await using var bridge = await MintedAsync(31);
        bridge.Asleep.Add(SimulatedBridge.Validators);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(6);
        var id = bridge.Stratis.State.Burns.Keys.Single();
        Assert.Equal(AttestationStatus.Attested, (await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None)).Status);

        bridge.Stratis.Reorganise(8, _ => false);
        await bridge.RoundAsync();
        var answer = await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);
        Assert.Equal(AttestationStatus.Waiting, answer.Status);
        Assert.Contains("Nothing is signed", answer.Reason);
        Assert.Empty(await bridge.Validator(0).Attestations.ListBySourceTransactionAsync("", CancellationToken.None));
    }

    [Fact]
    public async Task Follower_StalledAndToldAHeadAlone_StaysStalled()
    {
        await using var bridge = await MintedAsync(37);
        var store = bridge.Store(0);
        var (end, options) = (bridge.Route.Stratis, bridge.Options.Stratis);
        await store.Journal.WriteStalledAsync(end.ChainId, "left what was final", CancellationToken.None);
        var boastful = new BoastfulBlockSource(bridge.Stratis);
        var follower = new ChainFollower(end, options, boastful, bridge.Stratis, bridge.Route, store.Journal, NullLogger.Instance);
        Assert.Equal(FollowOutcome.Stalled, await follower.StepAsync(CancellationToken.None));
        Assert.Equal("left what was final", follower.Problem);

        var honest = new ChainFollower(end, options, bridge.Stratis, bridge.Stratis, bridge.Route, store.Journal, NullLogger.Instance);
        await honest.StepAsync(CancellationToken.None);
        Assert.Null(honest.Problem);
    }

    [Theory]
    [InlineData("token", "0x00000000000000000000000000000000000000cc", "does not cross this bridge")]
    [InlineData("recipient", "0x0000000000000000000000000000000000000000", "the zero address")]
    [InlineData("recipient", "0x7171717171717171717171717171717171717171", "the bridge's contract or the token itself")]
    [InlineData("recipient", "0x71", "is no address of 20 bytes")]
    [InlineData("destinationContract", "0x00000000000000000000000000000000000000cc", "destinationContract: ")]
    [InlineData("destinationChain", "0x01", "is not the key of stratis:cirrus-dev")]
    [InlineData("amount", "999", "its fields give 0x")]
    [InlineData("transferId", "0x0101010101010101010101010101010101010101010101010101010101010101", "its fields give 0x")]
    public async Task Deposit_WhoseEventDoesNotFit_IsRefusedWithTheReason(string argument, string value, string reason)
    {
        await using var bridge = await SimulatedBridge.CreateAsync(29);
        bridge.Evm.Lie[argument] = value;
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(6);

        var claimed = bridge.Evm.Events.Single().Arguments.GetProperty("transferId").GetString();
        Assert.True(Chains.Bridging.TransferId.TryParse(claimed, out var id));
        var answer = await bridge.Validator(0).Attestations.FindAsync(id, CancellationToken.None);
        Assert.Equal(AttestationStatus.Refused, answer.Status);
        Assert.Contains(reason, answer.Reason);
        Assert.Empty(bridge.Stratis.State.Votes);
    }

    [Fact]
    public async Task Validator_NodeSkipsADepositNumber_SignsNothing()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(30);
        bridge.Evm.Lie["number"] = "2";
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(6);

        Assert.Contains("shows deposit 2 where 1 is next", bridge.Validator(0).Evm.Problem);
        Assert.Empty(bridge.Stratis.State.Votes);
    }

    private static Task<string?> WaitingAsync(SimulatedBridge bridge, Chains.Bridging.TransferId id) =>
        bridge.Store(SimulatedBridge.Validators).Deposits.FindWaitingAsync(id, CancellationToken.None);

    private static async Task<SimulatedBridge> MintedAsync(int seed)
    {
        var bridge = await SimulatedBridge.CreateAsync(seed);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        return bridge;
    }
}
