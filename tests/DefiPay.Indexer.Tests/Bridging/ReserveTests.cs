using System.Numerics;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;
using DefiPay.TestSupport.Bridging;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests.Bridging;

public sealed class ReserveTests
{
    [Fact]
    public async Task Reserves_AtEveryPointOfBothCircuits_AreWhole()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        await ExpectAsync(harness, script, 0, 0, 0, 0, true);
        var there = script.Lock("1000");
        await ExpectAsync(harness, script, 0, 0, 0, 0, true);
        script.EvmChain.Confirm(2);
        await ExpectAsync(harness, script, 1000, 0, 1000, 0, true);
        there.VoteAndMint();
        await ExpectAsync(harness, script, 1000, 0, 1000, 0, true);
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, 1000, 1000, 0, 0, true);
        var back = script.Burn("200");
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, 1000, 800, 200, 0, true);
        script.EvmChain.Mine(back.Release());
        script.EvmChain.Confirm(2);
        var reserve = await ExpectAsync(harness, script, 800, 800, 0, 0, true);

        Assert.Equal(("tUSD", "wUSD"), (reserve.Token.Symbol, reserve.Wrapped.Symbol));
        Assert.Equal((BridgeScript.EvmId, BridgeScript.TUsd), (reserve.Wrapped.OriginChainId, reserve.Wrapped.OriginAddress));
        Assert.Equal((null, null), (reserve.Token.OriginChainId, reserve.Token.OriginAddress));
    }

    [Fact]
    public async Task Reserves_AfterAMintThatNobodyDeposited_AreUnhealthyOnceThatIsCertain()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        script.StratisChain.Confirm(10);
        script.StratisChain.Mine([.. new ScriptedTransfer(script, true, "500", BridgeScript.Alice, BridgeScript.AliceOnStratis, 77).Mint()]);
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, 0, 500, 0, -500, null); // the deposit may be in a block that is not indexed yet
        script.EvmChain.Confirm(3, seconds: 100);
        await ExpectAsync(harness, script, 0, 500, 0, -500, false);
    }

    [Fact]
    public async Task Reserves_AfterOneTransferWasMintedTwice_AreUnhealthy()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var transfer = script.Lock("1000");
        script.EvmChain.Confirm(2);
        transfer.VoteAndMint();
        script.StratisChain.Mine([.. transfer.Mint()]);
        script.StratisChain.Confirm(2);
        await ExpectAsync(harness, script, 1000, 2000, 0, -1000, false);
    }

    [Fact]
    public async Task Reserves_AfterAReleaseThatNobodyBurned_AreUnhealthy()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        script.Lock("1000").VoteAndMint();
        script.EvmChain.Mine(new ScriptedTransfer(script, false, "300", BridgeScript.BobOnStratis, BridgeScript.Bob, 5).Release());
        script.EvmChain.Confirm(2);
        script.StratisChain.Confirm(3, seconds: 60);
        await ExpectAsync(harness, script, 700, 1000, 0, -300, false);
    }

    [Fact]
    public async Task Reserves_WhileOneIndexIsBehind_SayNothing()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        script.Lock("1000");
        await harness.IndexAsync(script);
        await harness.QueryAsync("update defipay.index_cursor set head_block = head_block + 1 where chain_id = 'stratis:cirrus-dev' returning chain_id");

        Assert.Null((await ReadAsync(harness)).Healthy);
        await harness.QueryAsync("update defipay.index_cursor set head_block = head_block - 1, state = 2 where chain_id = 'stratis:cirrus-dev' returning chain_id");
        Assert.Null((await ReadAsync(harness)).Healthy);
    }

    [Fact]
    public async Task Reserves_OfAmountsBeyondAllMeasure_StillAnswer()
    {
        await using var harness = await IndexHarness.CreateAsync();
        var script = new BridgeScript().Deploy();
        var most = (BigInteger.Pow(2, 256) - 1).ToString();
        for (var i = 0; i < 12; i++)
            script.Lock(most);
        script.EvmChain.Confirm(2);
        await harness.IndexAsync(script);

        Assert.Equal(BigInteger.Pow(10, 78) - 1, (await ReadAsync(harness)).Locked);
    }

    private static async Task<Reserve> ExpectAsync(
        IndexHarness harness, BridgeScript script, BigInteger locked, BigInteger minted, BigInteger inFlight, BigInteger difference, bool? healthy)
    {
        await harness.IndexAsync(script);
        var row = await ReadAsync(harness);
        Assert.Equal((locked, minted, inFlight, difference, healthy), (row.Locked, row.Minted, row.InFlight, row.Difference, row.Healthy));
        return row;
    }

    private static async Task<Reserve> ReadAsync(IndexHarness harness)
    {
        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        return await context.Reserves.Include(reserve => reserve.Token).Include(reserve => reserve.Wrapped).SingleAsync();
    }
}
