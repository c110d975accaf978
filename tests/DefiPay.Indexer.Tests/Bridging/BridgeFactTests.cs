using DefiPay.Indexer.Tests.Simulation;
using DefiPay.TestSupport.Bridging;

namespace DefiPay.Indexer.Tests.Bridging;

public sealed class BridgeFactTests
{
    [Fact]
    public async Task Facts_OfATransferEachWay_AreSpelledAsTheirChainsDo()
    {
        var script = new BridgeScript().Deploy();
        var there = script.Lock("1000");
        there.VoteAndMint();
        var back = script.Burn("200");
        script.EvmChain.Mine(back.Release(attestations: 4));
        await using var harness = await IndexHarness.CreateAsync();

        await harness.IndexAsync(script);

        Assert.Equal(
            [
                $"{there.Id} {BridgeScript.EvmId} {BridgeScript.Gateway} {BridgeScript.TUsd} {BridgeScript.Alice} {BridgeScript.AliceOnStratis} 1000 1 {BridgeScript.StratisId} {there.SourceTransaction}",
                $"{back.Id} {BridgeScript.StratisId} {BridgeScript.Vault} {BridgeScript.WUsd} {BridgeScript.BobOnStratis} {BridgeScript.Bob} 200 1 {BridgeScript.EvmId} {back.SourceTransaction}",
            ],
            await harness.QueryAsync("select concat_ws(' ', transfer_id, chain_id, contract, token_id, sender, recipient, amount, number, destination_chain_id, transaction_hash) from defipay.bridge_deposit order by chain_id"));
        Assert.Equal(
            [$"{back.Id} {BridgeScript.Gateway} {BridgeScript.Bob} 200 1 4", $"{there.Id} {BridgeScript.Vault} {BridgeScript.AliceOnStratis} 1000 1"],
            await harness.QueryAsync("select concat_ws(' ', transfer_id, contract, recipient, amount, epoch, attestations) from defipay.bridge_release order by chain_id"));
        Assert.Equal(["3"], await harness.QueryAsync("select count(distinct validator)::text from defipay.bridge_vote"));
        Assert.Equal(
            [$"{BridgeScript.Gateway} false {BridgeScript.StratisId} 1 3 4", $"{BridgeScript.Vault} true {BridgeScript.EvmId} 1 3 4"],
            await harness.QueryAsync("select concat_ws(' ', contract, is_vault::text, remote_chain_id, epoch, quorum, cardinality(signers)) from defipay.bridge_contract order by chain_id"));
    }

    [Fact]
    public async Task Facts_OfContractsThatAreNotTheBridges_CountForNothing()
    {
        var script = new BridgeScript().Deploy();
        script.Lock("1000").VoteAndMint();
        await using var harness = await IndexHarness.CreateAsync();

        await harness.IndexAsync(script, script.Registrations.Select(contract => contract with { Kind = "Lottery" }));

        Assert.Equal(
            ["0"],
            await harness.QueryAsync("""
                select ((select count(*) from defipay.bridge_deposit) + (select count(*) from defipay.bridge_release) + (select count(*) from defipay.bridge_vote)
                    + (select count(*) from defipay.bridge_queue) + (select count(*) from defipay.bridge_contract) + (select count(*) from defipay.bridge_token))::text
                """));
    }

    [Fact]
    public async Task Facts_ThatMakeNoSense_ArePassedOver()
    {
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        string[] names = ["Locked", "Released", "SignersChanged", "TokenAdded", "LimitSet", "Connected", "PauseChanged", "BurnedLog", "VotedLog"];
        object[] arguments =
        [
            new { }, new { transferId = transfer.Id }, new { transferId = 7, token = "x", recipient = new int[3] },
            new { transferId = transfer.Id, token = new string('y', 64), sender = BridgeScript.Alice, recipient = "0x12", amount = "-1", number = "1e9", destinationChain = "0x", destinationContract = "zz" },
            new { epoch = "99999999999999999999999999", quorum = "99999999999", signers = Enumerable.Repeat(BridgeScript.Alice, 300) },
            new { token = BridgeScript.TUsd, direction = "7", capacity = "1", refillPerSecond = "1", paused = "perhaps", remoteToken = "0x00" },
        ];
        script.EvmChain.Mine([.. from name in names from argument in arguments select new ScriptedEvent(BridgeScript.Gateway, name, argument)]);
        script.StratisChain.Mine([.. from name in names from argument in arguments select new ScriptedEvent(BridgeScript.Vault, name + "Log", argument)]);
        await using var harness = await IndexHarness.CreateAsync();

        await harness.IndexAsync(script);

        Assert.Equal([transfer.Id], await harness.QueryAsync("select transfer_id from defipay.bridge_deposit"));
        Assert.Equal(["3", "3"], await harness.QueryAsync("select quorum::text from defipay.bridge_contract"));
    }

    [Fact]
    public async Task Facts_AfterAReorgOfOneBlock_EqualThoseOfAFreshIndex()
    {
        var script = new BridgeScript().Deploy();
        var kept = script.Lock("1000");
        kept.VoteAndMint();
        await using var forked = await IndexHarness.CreateAsync();
        script.Lock("5");
        script.StratisChain.Mine(
            new ScriptedEvent(BridgeScript.Vault, "PauseChangedLog", new { direction = "1", paused = true }),
            new ScriptedEvent(BridgeScript.Vault, "ValidatorsChangedLog", new { epoch = "2", validators = BridgeScript.Alice[2..], quorum = "1" }));
        await forked.IndexAsync(script);
        Assert.Equal(2, (await forked.QueryAsync("select transfer_id from defipay.bridge_deposit")).Count);

        script.EvmChain.Reorganise(1);
        script.StratisChain.Reorganise(1);
        await forked.IndexAsync(script);

        await using var clean = await IndexHarness.CreateAsync();
        await clean.IndexAsync(script);
        Assert.Equal(await clean.DumpAsync(), await forked.DumpAsync());
        Assert.Equal([kept.Id], await forked.QueryAsync("select transfer_id from defipay.bridge_deposit"));
    }

    [Fact]
    public async Task Facts_OfContractsRegisteredLate_EqualThoseOfOnesRegisteredBefore()
    {
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        transfer.VoteAndMint();
        script.StratisChain.Mine([.. transfer.Mint()]); // a broken vault, which releases again: it counts
        await using var late = await IndexHarness.CreateAsync();
        await late.IndexAsync(script, []);
        await late.IndexAsync(script, script.Registrations.Reverse());

        await using var early = await IndexHarness.CreateAsync();
        await early.IndexAsync(script);

        Assert.Equal(await early.DumpAsync(), await late.DumpAsync());
        Assert.Equal(["0", "1"], await early.QueryAsync("select ordinal::text from defipay.bridge_release order by 1"));
    }
}
