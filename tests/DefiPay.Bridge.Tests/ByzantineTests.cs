using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests;

/// <summary>Real validators, one of whose owners turned: what it gives out or votes for is not what it saw.</summary>
public sealed class ByzantineTests
{
    public static TheoryData<string> Lies => ["larger amount", "other recipient", "no such deposit", "two versions", "silent", "null instead of fields"];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Release_OneOfFourValidatorsLies_CompletesAndNothingElseIsReleased(string lie)
    {
        await using var bridge = await MintedAsync(11);
        if (lie == "silent")
            MakeRelayerHasty(bridge);
        bridge.Byzantine[1] = honest => lie == "silent" ? new SilentAttestations(honest.Name)
            : lie == "null instead of fields" ? new FieldlessAttestations(honest)
            : new LyingAttestations(honest, new TestKey(2, bridge.Options), bridge.Route, Twist(lie), underTheRightId: lie == "two versions");

        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));

        var released = Assert.Single(bridge.Evm.State.Released.Values);
        Assert.Equal(200, released.Amount);
        Assert.Equal(bridge.Route.Evm.Read(SimulatedBridge.EvmUser), released.Recipient.ToArray());
        Assert.Equal(800, bridge.Evm.State.Locked);
    }

    [Theory]
    [InlineData("larger amount")]
    [InlineData("other recipient")]
    [InlineData("no such deposit")]
    [InlineData("two versions")]
    public async Task Mint_OneOfFourValidatorsVotesForAnother_CompletesAndNothingElseIsMinted(string lie)
    {
        await using var bridge = await SimulatedBridge.CreateAsync(12);
        var twist = Twist(lie);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine();
        var lockFields = bridge.Evm.State.Deposits.Values.Single();
        bridge.Asleep.Add(1);
        bridge.Vote(1, twist(lockFields));
        if (lie == "two versions")
            bridge.Vote(1, lockFields);

        Assert.True(await bridge.SettleAsync(15));
        Assert.Equal(1_000, Assert.Single(bridge.Stratis.State.Minted.Values).Amount);
        Assert.Equal(1_000, bridge.Stratis.State.Supply);
    }

    [Fact]
    public async Task Bridge_TwoOfFourSilent_WaitsAndSaysWhatFor()
    {
        await using var bridge = await MintedAsync(13);
        MakeRelayerHasty(bridge);
        bridge.Asleep.UnionWith([0, 1]);
        bridge.Byzantine[0] = honest => new SilentAttestations(honest.Name);
        bridge.Byzantine[1] = honest => new SilentAttestations(honest.Name);
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 5);
        await bridge.RunAsync(12);

        Assert.Empty(bridge.Evm.State.Released);
        Assert.Single(bridge.Stratis.State.Minted);
        var burn = bridge.Stratis.State.Burns.Keys.Single();
        var words = await bridge.Store(SimulatedBridge.Validators).Deposits.FindWaitingAsync(burn, CancellationToken.None);
        Assert.StartsWith("1 more attestation (2 of 3): ", words);
        Assert.Contains("validator1: silent", words);
        var locked = bridge.Evm.State.Deposits.Keys.Single(id => !bridge.Stratis.State.Minted.ContainsKey(id));
        Assert.Equal("1 more votes of validators (2 of 3)", await bridge.Store(SimulatedBridge.Validators).Deposits.FindWaitingAsync(locked, CancellationToken.None));

        bridge.Asleep.Clear();
        bridge.Byzantine.Clear();
        Assert.True(await bridge.SettleAsync(20));
    }

    [Fact]
    public async Task Validator_ThreeStolenKeysMintFromNothing_SignsNothingMoreAndSaysSo()
    {
        await using var bridge = await MintedAsync(14);
        var forged = bridge.Evm.State.Deposits.Values.Single() with { Number = 77, Amount = 5_000 };
        bridge.Asleep.UnionWith([0, 1, 2]);
        for (var i = 0; i < 3; i++)
            bridge.Vote(i, forged);
        bridge.Stratis.Mine(4);
        Assert.Contains(TransferId.Of(forged), bridge.Stratis.State.Minted.Keys);

        for (var i = 0; i < 6; i++)
            await bridge.RoundAsync(); // the thieves' mint becomes final in its eyes
        bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        bridge.Stratis.Mine(4);
        for (var i = 0; i < 6; i++)
            await bridge.RoundAsync();

        var burn = bridge.Stratis.State.Burns.Keys.Single();
        var answer = await bridge.Validator(3).Attestations.FindAsync(burn, CancellationToken.None);
        Assert.Equal(AttestationStatus.Waiting, answer.Status);
        Assert.Contains("Paid out without a deposit", answer.Reason);
        Assert.Contains("Paid out without a deposit", (await bridge.Validator(3).ReadStatusAsync(CancellationToken.None)).Objection);
    }

    // Somebody must wait for what never comes. Whose answer is too late for it is asked again, and what was collected is kept.
    private static void MakeRelayerHasty(SimulatedBridge bridge)
    {
        bridge.OwnOptions[SimulatedBridge.Validators] = bridge.Options with { Timeout = TimeSpan.FromMilliseconds(300) };
        bridge.Kill(SimulatedBridge.Validators);
    }

    private static async Task<SimulatedBridge> MintedAsync(int seed)
    {
        var bridge = await SimulatedBridge.CreateAsync(seed);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        return bridge;
    }

    private static Func<TransferFields, TransferFields> Twist(string lie) => fields => lie switch
    {
        "larger amount" => fields with { Amount = fields.Amount * 10 },
        "other recipient" => fields with { Recipient = Enumerable.Repeat((byte)0xee, 20).ToArray() },
        "two versions" => fields with { Amount = fields.Amount + 1 },
        _ => fields with { Number = fields.Number + 500 },
    };
}
