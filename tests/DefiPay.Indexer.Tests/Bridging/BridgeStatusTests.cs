using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Bridge;
using DefiPay.Store.Reads;
using DefiPay.TestSupport.Bridging;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests.Bridging;

public sealed class BridgeStatusTests
{
    private static readonly DateTimeOffset Time = new(2025, 1, 1, 0, 1, 0, TimeSpan.Zero);

    [Fact]
    public async Task TransferToStratis_StepByStep_SaysWhatItWaitsFor()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        await ExpectAsync(harness, script, transfer, BridgeStatus.Deposited, 0, "2 more blocks on eip155:31337 until final");
        script.EvmChain.Confirm(1);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Deposited, 0, "1 more block on eip155:31337 until final");
        script.EvmChain.Confirm(1);
        await ExpectAsync(harness, script, transfer, BridgeStatus.SourceFinal, 0, "3 more attestations");
        script.StratisChain.Mine(transfer.Vote(1), transfer.Vote(2));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Attesting, 2, "1 more attestation");
        script.StratisChain.Mine([transfer.Vote(3), .. transfer.Mint()]);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Released, 3, "2 more blocks on stratis:cirrus-dev until the release is final");
        script.StratisChain.Confirm(1);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Released, 3, "1 more block on stratis:cirrus-dev until the release is final");
        script.StratisChain.Confirm(1);
        var done = await ExpectAsync(harness, script, transfer, BridgeStatus.Completed, 3, null);

        Assert.Equal(script.StratisChain.Height - 2, (ulong)done.DestinationBlock!);
        Assert.Equal(("tUSD", "wUSD"), (done.SourceToken.Symbol, done.DestinationToken!.Symbol));
        Assert.Equal(
            ["Deposited", "SourceFinal", "Attesting", "Attesting", "Quorum", "Released", "Completed"],
            (await HistoryAsync(harness)).Select(step => step.Status.ToString()));
    }

    [Fact]
    public async Task TransferToTheEvm_StepByStep_SaysWhatItWaitsFor()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Burn("200");
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, transfer, BridgeStatus.SourceFinal, 0, "3 more attestations");
        await AttestAsync(harness, transfer, 1, 10, 99); // 99 is no signer
        await ExpectAsync(harness, script, transfer, BridgeStatus.Attesting, 1, "2 more attestations");
        await AttestAsync(harness, transfer, 1, 11, 12);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Quorum, 3, "a relayer to submit the release, or `defipay bridge claim`");
        script.EvmChain.Mine(new ScriptedEvent(BridgeScript.Gateway, "PauseChanged", new { direction = "1", paused = true, by = BridgeScript.Alice }));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Quorum, 3, "the bridge to be unpaused on eip155:31337");
        script.EvmChain.Mine(transfer.Release(attestations: 4));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Released, 4, "2 more blocks on eip155:31337 until the release is final");
        script.EvmChain.Confirm(2);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Completed, 4, null);

        var history = await HistoryAsync(harness);
        Assert.Equal(["Deposited", "SourceFinal", "Attesting", "Attesting", "Quorum", "Released", "Completed"], history.Select(step => step.Status.ToString()));
        Assert.Equal($"attestation 3 of 3 by {BridgeScript.Evm(12)}", history[4].Note);
    }

    [Fact]
    public async Task Transfer_ReleasedWithoutAStoredAttestation_HasThoseOfTheEvent()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Burn("200");
        script.EvmChain.Mine(transfer.Release());
        await ExpectAsync(harness, script, transfer, BridgeStatus.Released, 3, "2 more blocks on eip155:31337 until the release is final");
    }

    [Fact]
    public async Task Transfer_OverTheRateLimit_IsQueuedUntilItsBlock()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        script.StratisChain.Mine(transfer.Vote(1), transfer.Vote(2), transfer.Vote(3), transfer.Queue(readyBlock: 4));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Queued, 3, "rate limit until block 4");
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Queued, 3, "a relayer to mint what was queued, or `defipay bridge claim`");
        script.StratisChain.Mine(transfer.Queue(readyBlock: 0));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Queued, 3, "the bridge's owner to raise the rate limit on stratis:cirrus-dev");
        script.StratisChain.Mine(transfer.Mint());
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, transfer, BridgeStatus.Completed, 3, null);
    }

    [Fact]
    public async Task Transfer_QueuedByAnEarlierSet_WaitsForVotesAnew()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        script.EvmChain.Confirm(2);
        var rotation = new ScriptedEvent(
            BridgeScript.Vault, "ValidatorsChangedLog", new { epoch = "2", validators = string.Concat(Enumerable.Repeat(BridgeScript.Alice[2..], 4)), quorum = "3" });
        script.StratisChain.Mine(transfer.Vote(1), transfer.Vote(2), transfer.Vote(3), transfer.Queue(readyBlock: 0), rotation);
        await ExpectAsync(harness, script, transfer, BridgeStatus.SourceFinal, 0, "3 more attestations");
        script.StratisChain.Mine(transfer.Vote(1, epoch: 2), transfer.Vote(2, epoch: 2));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Attesting, 2, "1 more attestation");
        script.StratisChain.Mine(transfer.Vote(3, epoch: 2), transfer.Queue(readyBlock: 0));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Queued, 3, "the bridge's owner to raise the rate limit on stratis:cirrus-dev");
    }

    [Fact]
    public async Task Transfer_WhileValidatorsRotate_CountsTheSetThatCounts()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var old = script.Lock("7");
        old.VoteAndMint();
        var transfer = script.Lock("1000");
        script.EvmChain.Confirm(2);
        script.StratisChain.Mine(transfer.Vote(1), transfer.Vote(2));
        script.StratisChain.Mine(new ScriptedEvent(
            BridgeScript.Vault, "ValidatorsChangedLog", new { epoch = "2", validators = string.Concat(Enumerable.Repeat(BridgeScript.Alice[2..], 5)), quorum = "4" }));
        script.StratisChain.Mine(transfer.Vote(1, epoch: 2));
        await ExpectAsync(harness, script, transfer, BridgeStatus.Attesting, 1, "3 more attestations");

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var completed = await context.BridgeTransfers.SingleAsync(row => row.TransferId == old.Id);
        Assert.Equal((BridgeStatus.Completed, 3, 3), (completed.Status, completed.Attestations, completed.Quorum));
        Assert.Equal(4, (await context.BridgeTransfers.SingleAsync(row => row.TransferId == transfer.Id)).Quorum);
    }

    [Fact]
    public async Task Transfer_WhoseDepositLeftTheChain_IsGone()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        script.Lock("1000");
        await harness.IndexAsync(script);
        script.EvmChain.Reorganise(1);
        await harness.IndexAsync(script);

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Empty(await context.BridgeTransfers.ToListAsync());
        Assert.Empty(await context.BridgeSteps.ToListAsync());
    }

    [Fact]
    public async Task Transfer_OfAnotherGatewayToOurVault_NeverLooksReleased()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        transfer.VoteAndMint();
        var thief = BridgeScript.Evm(66);
        script.EvmChain.Mine(new ScriptedEvent(thief, "Locked", new
        {
            transferId = transfer.Id, token = thief, sender = thief, recipient = thief, amount = "1000", number = "1",
            destinationChain = Convert.ToHexStringLower(DefiPay.Chains.Bridging.BridgeChainKey.Of(script.StratisChain.ChainId)), destinationContract = "0x" + new string('c', 2) + string.Concat(Enumerable.Repeat("c9", 19)),
        }));
        script.EvmChain.Confirm(2);
        await harness.IndexAsync(script, script.Registrations.Append(script.Registrations.First() with { Address = thief, Name = "thief" }));

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var rows = await context.BridgeTransfers.OrderBy(row => row.SourceBlock).ToListAsync();
        Assert.Equal([BridgeStatus.Released, BridgeStatus.SourceFinal], rows.Select(row => row.Status));
        Assert.Equal("a bridge contract on stratis:cirrus-dev that is indexed here and connected to this one", rows[1].WaitingFor);
    }

    private static async Task AttestAsync(IndexHarness harness, ScriptedTransfer transfer, long epoch, params byte[] signers) =>
        await harness.Relayer.SaveAttestationsAsync(
            [.. signers.Select(signer => new AttestationRow(transfer.Id, epoch, BridgeScript.Evm(signer), new byte[65], Time.AddSeconds(signer)))], CancellationToken.None);

    private static async Task<BridgeTransfer> ExpectAsync(
        IndexHarness harness, BridgeScript script, ScriptedTransfer transfer, BridgeStatus status, int attestations, string? waitingFor)
    {
        await harness.IndexAsync(script);
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var row = await context.BridgeTransfers.Include(t => t.SourceToken).Include(t => t.DestinationToken).SingleAsync(t => t.TransferId == transfer.Id);
        Assert.Equal((status, attestations, waitingFor), (row.Status, row.Attestations, row.WaitingFor));
        return row;
    }

    private static async Task<List<BridgeStep>> HistoryAsync(IndexHarness harness)
    {
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        return await context.BridgeSteps.OrderBy(step => step.Status).ThenBy(step => step.Position).ToListAsync();
    }
}
