using System.Net;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.DevTools;

public sealed class SnapshotTests : IDisposable
{
    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Revert_BringsBackBlocksCoinsStateAndWhatWaited()
    {
        var counter = await _test.DeployCounterAsync();
        var waiting = _test.Pay(Bob, Alice.Address);
        _test.Accept(waiting);
        var (tip, balance) = (_test.Tip.Hash, _test.BalanceOf(Alice.Address));
        var snapshot = await _test.Chain.SnapshotAsync(Patience);

        var add = _test.Contract(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        _test.Accept(add);
        await _test.MineAsync(300);
        Assert.NotNull(_test.Chain.FindReceipt(add.Id));
        Assert.Equal(snapshot, await _test.Chain.RevertAsync(snapshot.Id, Patience));

        Assert.Equal(tip, _test.Tip.Hash);
        Assert.Equal(balance, _test.BalanceOf(Alice.Address));
        Assert.Null(_test.Chain.FindReceipt(add.Id));
        Assert.Equal(waiting.Id, Assert.Single(_test.Chain.WaitingTransactions()).Id);
    }

    [Fact]
    public async Task Revert_ThenTheSameAgain_GivesOtherBlocksButTheSameState()
    {
        var counter = await _test.DeployCounterAsync();
        var snapshot = await _test.Chain.SnapshotAsync(Patience);
        var add = _test.Contract(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        _test.Accept(add);
        var first = await _test.MineAsync();

        await _test.Chain.RevertAsync(snapshot.Id, Patience);
        _test.Accept(add);
        var second = await _test.MineAsync();

        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Equal(first.Block.Header.StateRoot, second.Block.Header.StateRoot);
        Assert.Equal(first.Receipts[0].Receipt.Hash, second.Receipts[0].Receipt.Hash);
    }

    [Fact]
    public async Task Snapshots_OutliveARestart()
    {
        var early = await _test.Chain.SnapshotAsync(Patience);
        var tip = _test.Tip.Hash;
        await _test.MineAsync(3);
        var late = await _test.Chain.SnapshotAsync(Patience);
        _test.Reopen();

        Assert.Equal([early.Id, late.Id], _test.Chain.Snapshots.Select(snapshot => snapshot.Id));
        Assert.NotNull(await _test.Chain.RevertAsync(early.Id, Patience));
        _test.Reopen();
        Assert.Equal(tip, _test.Tip.Hash);
        Assert.Null(await _test.Chain.RevertAsync(late.Id, Patience));
        Assert.NotNull(await _test.Chain.RevertAsync(early.Id, Patience));
        Assert.True((await _test.Chain.SnapshotAsync(Patience)).Id > late.Id);
    }

    [Fact]
    public async Task Revert_ToABlockThatAReorganisationReplaced_IsRefused()
    {
        await _test.MineAsync(3);
        var snapshot = await _test.Chain.SnapshotAsync(Patience);
        await _test.Chain.ReorgAsync(1, keepTransactions: true, Patience);

        Assert.Null(await _test.Chain.RevertAsync(snapshot.Id, Patience));
        Assert.Empty(_test.Chain.Snapshots);
    }

    [Fact]
    public async Task Routes_TakeListAndRevert()
    {
        await using var devnet = await StartAsync();
        var id = (await devnet.PostAsync("devnet/snapshot")).GetProperty("id").GetInt32();
        await devnet.PostAsync("devnet/mine?count=2");

        Assert.Equal(1, (await devnet.GetAsync("devnet/snapshots")).GetArrayLength());
        Assert.Equal(4, (await devnet.PostAsync($"devnet/revert?id={id}")).GetProperty("tipHeight").GetInt32());
        foreach (var wrong in new[] { "99", "0", "", "x" })
        {
            var answer = await devnet.PostAsync($"devnet/revert?id={wrong}", expected: HttpStatusCode.BadRequest);
            Assert.StartsWith("id", answer.GetProperty("errors")[0].GetProperty("message").GetString());
        }
    }
}
